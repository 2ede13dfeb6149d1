import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "@hwc-users/release-state";
import { repository } from "@hwc-users/testing";
import { RELEASED_FOLDERS } from "../../src/pack/released-packages.ts";

/** Copies the repository with the builds of the released packages: enough to pack them, without a build of its own. */
export async function copyBuiltPackages(copy: string): Promise<void> {
  await mkdir(copy);
  const built = RELEASED_FOLDERS.flatMap((folder) => [`${folder}/dist`, `${folder}/src/generated`]);
  const files = listFiles(repository).filter((file) => /\.(md|json|yaml|mjs|ts|gitignore)$|LICENSE$/.test(file));
  for (const path of [...files, ...built.filter((path) => existsSync(join(repository, path)))])
    await cp(join(repository, path), join(copy, path), { recursive: true });
  execFileSync("git", ["init", "--quiet"], { cwd: copy });
}
