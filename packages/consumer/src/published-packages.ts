import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { repository } from "@hwc-users/testing";

/** A package that is published. */
export interface PublishedPackage {
  name: string;
  /** The folder in the repository. */
  folder: string;
}

/** The packages of the workspace that are not private. */
export const publishedPackages: PublishedPackage[] = globSync("{spec,apps/*,packages/*}/package.json", {
  cwd: repository,
})
  .map((file) => ({ folder: dirname(file), manifest: JSON.parse(readFileSync(join(repository, file), "utf8")) }))
  .filter(({ manifest }) => !manifest.private)
  .map(({ folder, manifest }) => ({ folder, name: manifest.name }));
