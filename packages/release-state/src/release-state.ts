import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./root.ts";

/** The content of `release.json`: the facts that a release depends on and that no source of this repository decides. */
export interface ReleaseState {
  /** The scope of all package names on npm. */
  scope: string;
  /** The https URL of the repository; null while it has none that readers can open. */
  repository: string | null;
  /** The newest version that users can install from npm; null before the first release. */
  published: string | null;
}

/** Reads `release.json` of a checkout: by default, the one that this package is in. */
export function readReleaseState(checkout: string = root): ReleaseState {
  return JSON.parse(readFileSync(join(checkout, "release.json"), "utf8"));
}
