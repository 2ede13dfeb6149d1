import { globSync } from "node:fs";
import { delimiter, dirname } from "node:path";
import { pnpmCommand } from "@hwc-users/testing";
import { runCommand } from "../commandline/commands.ts";

/**
 * Makes a clone the next version, if it has change files: runs `pnpm release:version` and commits the result in the clone.
 *
 * @returns The change files, and the commit of the clone.
 */
export async function applyChangeFiles(clone: string): Promise<{ changeFiles: string[]; commit: string }> {
  const changeFiles = globSync(".changeset/*.md", { cwd: clone }).filter((file) => !file.endsWith("README.md"));
  if (changeFiles.length) {
    const [command, ...args] = await pnpmCommand();
    const PATH = [dirname(command), process.env["PATH"]].join(delimiter);
    await runCommand(command, [...args, "run", "release:version"], { cwd: clone, env: { ...process.env, PATH } });
    const author = ["-c", "user.name=rehearsal", "-c", "user.email=rehearsal@localhost"];
    await runCommand("git", [...author, "commit", "--quiet", "--all", "--message", "Release"], { cwd: clone });
  }
  return { changeFiles, commit: (await runCommand("git", ["rev-parse", "HEAD"], { cwd: clone })).trim() };
}
