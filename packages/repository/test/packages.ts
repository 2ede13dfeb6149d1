import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { repository } from "@hwc-users/testing";

/** A package of the workspace. */
export interface WorkspacePackage {
  /** The folder, from the root of the repository. */
  folder: string;
  manifest: {
    name: string;
    exports?: Record<string, unknown>;
    scripts?: Record<string, string>;
    dependencies?: Record<string, string>;
    devDependencies?: Record<string, string>;
  };
}

/** All packages of the workspace. */
export const packages: WorkspacePackage[] = globSync("{spec,packages/*,apps/*}/package.json", { cwd: repository }).map(
  (file) => ({ folder: dirname(file), manifest: JSON.parse(readFileSync(join(repository, file), "utf8")) }),
);
