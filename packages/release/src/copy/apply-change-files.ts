import { globSync } from "node:fs";
import { delimiter, dirname } from "node:path";
import { pnpmCommand } from "@hwc-users/testing";
import { runCommand } from "../commandline/commands.ts";
import { commitAll } from "./clone-repository.ts";

/**
 * Makes a clone the next version, if it has change files: runs `pnpm release:version` and commits the result in the clone.
 *
 * @returns The change files.
 */
export async function applyChangeFiles(clone: string): Promise<string[]> {
  const changeFiles = globSync(".changeset/*.md", { cwd: clone }).filter((file) => !file.endsWith("README.md"));
  if (changeFiles.length) {
    const [command, ...args] = await pnpmCommand();
    const PATH = [dirname(command), process.env["PATH"]].join(delimiter);
    await runCommand(command, [...args, "run", "release:version"], { cwd: clone, env: { ...process.env, PATH } });
    await commitAll(clone, "Release");
  }
  return changeFiles;
}
