import { type Change, mergeLocations } from "../change.ts";
import type { PackageName } from "../packages.ts";
import { brokenUses } from "./broken-uses.ts";
import { changedLines } from "./changed-lines.ts";
import { type Declaration, parseReport } from "./parse-report.ts";

type TypeChange = Pick<Change, "impact" | "text" | "reason" | "lines">;

/**
 * Lists every difference between the exported types of two states of a package.
 *
 * @param base The reports of the last release, by entry.
 * @param revision The present reports, by entry.
 */
export function compareTypes(
  packageName: PackageName,
  base: ReadonlyMap<string, string>,
  revision: ReadonlyMap<string, string>,
): Change[] {
  const entries = [...new Set([...base.keys(), ...revision.keys()])];
  const changes = entries.flatMap((entry) =>
    compareEntry(entry, base.get(entry), revision.get(entry)).map((change) => ({
      package: packageName,
      location: entry,
      ...change,
    })),
  );
  // Several entries use the same declarations.
  return mergeLocations(changes);
}

function compareEntry(entry: string, base: string | undefined, revision: string | undefined): TypeChange[] {
  if (revision === undefined) {
    const reason = "Code that imports it no longer compiles.";
    return [{ impact: "breaking", text: `The entry \`${entry}\` was removed or renamed.`, reason }];
  }
  if (base === undefined) return [{ impact: "minor", text: `The entry \`${entry}\` was added.` }];
  const [before, after] = [parseReport(base), parseReport(revision)];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((name) => compareDeclaration(name, before.get(name), after.get(name)) ?? []);
}

function compareDeclaration(
  name: string,
  before: Declaration | undefined,
  after: Declaration | undefined,
): TypeChange | undefined {
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
