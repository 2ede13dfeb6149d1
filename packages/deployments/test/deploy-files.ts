import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "@hwc-users/testing";

/** The images that `deploy` builds, by the name of their Dockerfile. */
export const IMAGES = ["mock", "docs"] as const;

/** Reads a file of `deploy`. */
export function readDeployFile(path: string): string {
  return readFileSync(join(repository, "deploy", path), "utf8");
}
