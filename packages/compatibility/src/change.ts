import type { PackageName } from "./packages.ts";

/** What a change does to code that works with the last release. */
export type Impact = "breaking" | "minor" | "patch";

/** From the harmless to the severe. */
export const IMPACTS: readonly Impact[] = ["patch", "minor", "breaking"];

/** A difference from the last release. */
export interface Change {
  /** The published package that changed. */
  package: PackageName;
  impact: Impact;
  /** Where the change is, for a reader. */
  location: string;
  /** One sentence in Markdown. Names are in backticks. */
  text: string;
  /** Why the change breaks code, if it does. */
  reason?: string;
  /** Lines that were removed and added, if the sentence does not show them. */
  lines?: string[];
}

/** Joins equal changes at several locations to one. */
export function mergeLocations(changes: readonly Change[]): Change[] {
  const byContent = Map.groupBy(changes, ({ impact, text, lines = [] }) => [impact, text, ...lines].join("\n"));
  return [...byContent.values()].flatMap((equal) => {
    const locations = new Set(equal.map(({ location }) => location));
    return equal.slice(0, 1).map((change) => ({ ...change, location: [...locations].join(", ") }));
  });
}
