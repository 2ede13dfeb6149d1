import type { PackedPackage } from "../pack/packed-package.ts";

/** Something in a tarball that must not be published. */
export interface Problem {
  /** The file in the package. */
  file: string;
  /** What is wrong, and what to do. */
  message: string;
}

/** What the checks know about the release. */
export interface Release {
  /** The version of all packages. */
  version: string;
  /** The https URL of the repository. */
  repository: string;
}

/** Checks one tarball. Returns all problems, not only the first. */
export type Check = (packed: PackedPackage, release: Release) => Problem[] | Promise<Problem[]>;
