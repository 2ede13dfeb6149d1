import { type Change, mergeLocations } from "../change.ts";
import { brokenUses } from "./broken-uses.ts";
import { changedLines } from "./changed-lines.ts";
import { type Declaration, parseReport } from "./parse-report.ts";

/**
 * Lists every difference between the exported types of two states of the client.
 *
 * @param base The reports of the last release, by entry.
 * @param revision The present reports, by entry.
 */
export function compareTypes(base: ReadonlyMap<string, string>, revision: ReadonlyMap<string, string>): Change[] {
  const entries = [...new Set([...base.keys(), ...revision.keys()])];
  const changes = entries.flatMap((entry) =>
    compareEntry(entry, parseReport(base.get(entry) ?? ""), parseReport(revision.get(entry) ?? "")),
  );
  // Several entries use the same declarations.
  return mergeLocations(changes);
}

function compareEntry(
  entry: string,
  base: ReadonlyMap<string, Declaration>,
  revision: ReadonlyMap<string, Declaration>,
): Change[] {
  const names = [...new Set([...base.keys(), ...revision.keys()])];
  return names.flatMap((name) => {
    const change = compareDeclaration(name, base.get(name), revision.get(name));
    return change ? { package: "@hwc-users/client", location: entry, ...change } : [];
  });
}

function compareDeclaration(
  name: string,
  before: Declaration | undefined,
  after: Declaration | undefined,
): Pick<Change, "impact" | "text" | "reason" | "lines"> | undefined {
  if (before?.isExported && !after?.isExported) {
    const reason = "Code that imports the name no longer compiles.";
    return { impact: "breaking", text: `The export \`${name}\` was removed or renamed.`, reason };
  }
  if (after?.isExported && !before?.isExported) return { impact: "minor", text: `The export \`${name}\` was added.` };
  // What is not exported changes types only through those that use it.
  if (!before || !after || before.code === after.code) return undefined;
  const lines = changedLines(before.code, after.code);
  const broken = brokenUses(name, before.code, after.code);
  if (broken.length > 0) {
    return { impact: "breaking", text: broken.join(" "), reason: "Code that uses it no longer compiles.", lines };
  }
  return { impact: "minor", text: `The declaration of \`${name}\` changed.`, lines };
}
