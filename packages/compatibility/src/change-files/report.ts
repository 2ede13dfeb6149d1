import { type Change, IMPACTS } from "../change.ts";
import { includesBump } from "./bump.ts";
import type { MissingChangeFile } from "./missing-change-files.ts";

/** Describes changes in plain words, those of each package from the severe to the harmless. */
export function describeChanges(changes: readonly Change[]): string {
  const packages = Map.groupBy(changes, (change) => change.package);
  return [...packages]
    .map(([name, ofPackage]) => [name, ...bySeverity(ofPackage).map(describe)].join("\n"))
    .join("\n\n");
}

/** Returns the changes from the severe to the harmless. */
export function bySeverity(changes: readonly Change[]): Change[] {
  return changes.toSorted((one, other) => IMPACTS.indexOf(other.impact) - IMPACTS.indexOf(one.impact));
}

/** Describes the change file to write. */
export function describeMissing(missing: readonly MissingChangeFile[]): string {
  const undescribed = missing.flatMap((each) => each.undescribed);
  const summary = undescribed.map(({ text }) => `- **Breaking**: ${text}`).join("\n") || "<What changed, for users.>";
  return `The change files in .changeset/ do not cover these changes:

${missing.map(describeLack).join("\n")}

Correct one, write one such as .changeset/<name>.md, or run "pnpm changeset":

---
${missing.map(({ package: name, bump }) => `"${name}": ${bump}`).join("\n")}
---

${summary}

A breaking change needs a paragraph or a list item that begins with **Breaking** and has its names. CONTRIBUTING.md, "A change that users see", has the rules.`;
}

function describeLack({ package: name, bump, written, undescribed }: MissingChangeFile): string {
  const found = written === undefined ? "no change file names it" : `the largest in the change files is ${written}`;
  const lacks = [
    ...(includesBump(written, bump) ? [] : [`needs a bump of ${bump}; ${found}.`]),
    ...(undescribed.length === 0 ? [] : [`has breaking changes that no change file describes: ${undescribed.length}.`]),
  ];
  return lacks.map((lack) => `- ${name} ${lack}`).join("\n");
}

function describe({ impact, location, text, reason, lines = [] }: Change): string {
  const [first, ...others] = [text, ...(reason ? [reason] : []), ...lines];
  const indent = " ".repeat(12);
  return [`  ${impact.padEnd(8)}  ${location}`, ...[first, ...others].map((line) => `${indent}${line}`)].join("\n");
}
