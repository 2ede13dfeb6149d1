import type { PackedPackage } from "./packed-package.ts";

/**
 * Finds a package by its name without the scope, which a release can change.
 *
 * @throws {Error} when there is none.
 */
export function packageNamed(packages: readonly PackedPackage[], name: string): PackedPackage {
  const found = packages.find((packed) => unscoped(packed) === name);
  if (!found) throw new Error(`The release has no package "${name}". Correct RELEASED_FOLDERS.`);
  return found;
}

/** The name of a package without its scope. */
export function unscoped({ name }: PackedPackage): string {
  return name.replace(/^.*\//, "");
}
