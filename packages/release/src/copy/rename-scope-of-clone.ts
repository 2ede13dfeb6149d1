import { listFiles, renameScope } from "@hwc-users/release-state";
import { pnpmCommand } from "@hwc-users/testing";
import { runCommand } from "../commandline/commands.ts";
import { commitAll } from "./clone-repository.ts";

/**
 * Renames the scope of all packages in a clone, and commits that in the clone.
 *
 * @returns The files that name the scope.
 */
export async function renameScopeOfClone(clone: string, scope: string): Promise<string[]> {
  const files = renameScope(clone, listFiles(clone), scope);
  const [command, ...args] = await pnpmCommand();
  // The lockfile has a hash of .pnpmfile.mjs, which names the scope.
  const install = ["install", "--lockfile-only", "--offline", "--no-frozen-lockfile", "--trust-lockfile"];
  await runCommand(command, [...args, ...install], { cwd: clone });
  await commitAll(clone, `Rename the scope to ${scope}`);
  return files;
}
