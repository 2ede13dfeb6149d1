import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Variant } from "../instructions.ts";
import type { ReleaseState } from "../release-state.ts";

/** The names that instructions may rely on. */
export interface Names {
  /** The scope of all packages, such as `@hwc-users`. */
  scope: string;
  /** The packages that users can install from npm, with their scope. */
  released: readonly string[];
  /** The https URL of the repository, or null for none. */
  repository: string | null;
}

/** Reads the names of a checkout, as they are before or after a release. */
export function readNames(root: string, { scope, repository }: ReleaseState, variant: Variant): Names {
  const manifests = globSync("{spec,apps/*,packages/*}/package.json", { cwd: root }).map(
    (file): { name: string; private?: boolean } => JSON.parse(readFileSync(join(root, file), "utf8")),
  );
  const published = manifests.filter((manifest) => !manifest.private).map(({ name }) => name);
  return { scope, repository, released: variant === "released" ? published : [] };
}

/** A pattern for a package of the scope, in the group `name`. */
export function packagePattern({ scope }: Names): string {
  return `(?<name>${literal(scope)}(?:/[\\w.-]*\\w)?)(?![\\w-])`;
}

/** A pattern for the unscoped name of the project, with which its commands and images begin. */
export function projectPattern({ scope }: Names): string {
  return `(?<![\\w-])${literal(scope.slice(1))}(?:-\\w+)*(?![\\w-])`;
}

/** A scope has letters, digits, `-`, `_` and `.`, of which only the last means something else in a pattern. */
function literal(scope: string): string {
  return scope.replaceAll(".", "\\.");
}
