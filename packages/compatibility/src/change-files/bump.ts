import type { Change } from "../change.ts";
import type { ChangeFile } from "./change-file.ts";

/** The part of the version that a release increments. */
export type Bump = "patch" | "minor" | "major";

const BUMPS: readonly Bump[] = ["patch", "minor", "major"];

/** Returns the bump that a change demands. Before 1.0.0, that of a breaking change is minor: a major bump releases 1.0.0. */
export function demandedBump({ impact }: Change, releasedVersion: string): Bump {
  if (impact !== "breaking") return impact;
  return releasedVersion.startsWith("0.") ? "minor" : "major";
}

/** Returns the largest bump; undefined for none. */
export function largestBump(bumps: readonly ChangeFile["releases"][number]["type"][]): Bump | undefined {
  return BUMPS.findLast((bump) => bumps.includes(bump));
}

/** Whether a bump includes another: a minor release can contain patches. */
export function includesBump(bump: Bump | undefined, demanded: Bump): boolean {
  return bump !== undefined && BUMPS.indexOf(bump) >= BUMPS.indexOf(demanded);
}

/** Returns the version that a bump leads to, such as 0.2.0 for a minor bump of 0.1.3. */
export function bumpVersion(version: string, bump: Bump): string {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  if (bump === "major") return `${major + 1}.0.0`;
  return bump === "minor" ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
