import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Variant } from "../instructions.ts";
import type { ReleaseState } from "../release-state.ts";

/** The names that instructions may rely on. */
export interface Names {
  /** The scope of all packages, such as `@hwc-users`. */
  scope: string;
  /** The name of the repository, with which the names of its commands and images begin. */
  project: string;
  /** The packages that users can install from npm, with their scope. */
  released: readonly string[];
  /** The https URL of the repository, or null for none. */
  repository: string | null;
}

/** Reads the names of a checkout, as they are before or after a release. */
export function readNames(root: string, { scope, repository }: ReleaseState, variant: Variant): Names {
  const manifestOf = (file: string): { name: string; private?: boolean } =>
    JSON.parse(readFileSync(join(root, file), "utf8"));
  const manifests = globSync("{spec,apps/*,packages/*}/package.json", { cwd: root }).map(manifestOf);
  const published = manifests.filter((manifest) => !manifest.private).map(({ name }) => name);
  const { name: project } = manifestOf("package.json");
  return { scope, project, repository, released: variant === "released" ? published : [] };
}

/** A pattern for a package of the scope, in the group `name`. In addresses, such as those of badges, it can be percent-encoded. */
export function packagePattern({ scope }: Names): string {
  return `(?<name>(?:@|%40)${literal(scope.slice(1))}(?:(?:/|%2F)[\\w.-]*\\w)?)(?![\\w-])`;
}

/** A pattern for an unscoped name that begins with that of the project. */
export function projectPattern({ project }: Names): string {
  return `(?<![\\w-])${literal(project)}(?:-\\w+)*(?![\\w-])`;
}

/** Names have letters, digits, `-`, `_` and `.`, of which only the last means something else in a pattern. */
export function literal(name: string): string {
  return name.replaceAll(".", "\\.");
}
