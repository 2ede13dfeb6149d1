import { existsSync } from "node:fs";
import { cp, mkdir, readFile, symlink } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { type RunOptions, repository, runOrThrow } from "@hwc-users/testing";

/** A copy of the repository. */
export interface RepositoryCopy {
  /** The root folder of the copy. */
  folder: string;
  /**
   * Runs a script of a package in the copy, as pnpm does, and returns what it writes to standard output.
   *
   * @param packageFolder The folder of the package in the repository, such as `packages/client`.
   * @param args Added to the script's command line, for the shell to read.
   * @throws {Error} when the script fails; the message has its output.
   */
  runScript(packageFolder: string, script: string, ...args: string[]): Promise<string>;
  /**
   * Runs a command line in the folder of a package in the copy, with the commands of the package and of the repository, and
   * returns what it writes to standard output.
   *
   * @throws {Error} when the command fails; the message has its output.
   */
  runCommand(packageFolder: string, commandLine: string): Promise<string>;
}

/**
 * Copies the repository without what is generated or built. The copy uses the installed dependencies of the repository.
 *
 * @param folder The root folder of the copy. It must not exist yet.
 * @param options.env Environment variables for the scripts, beside those of this process.
 * @param options.timeLimit When to end a script that hangs, in milliseconds.
 * @example
 * const copy = await copyRepository(join(temporaryFolder, "a copy"));
 * await copy.runScript("spec", "generate");
 */
export async function copyRepository(
  folder: string,
  options: Pick<RunOptions, "env" | "timeLimit"> = {},
): Promise<RepositoryCopy> {
  const listing = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = (await runOrThrow("git", listing, { cwd: repository })).split("\0").filter(inRepository);
  const manifests = files.filter((file) => /^(spec|(apps|packages)\/[^/]+)\/package\.json$/.test(file));
  // The packages' own folders have links only, among them those to the other packages of the copy.
  const installed = manifests.map((file) => join(dirname(file), "node_modules")).filter(inRepository);
  await mkdir(folder);
  for (const path of [...files, ...installed]) {
    await cp(join(repository, path), join(folder, path), { recursive: true, verbatimSymlinks: true });
  }
  // On Windows, a junction needs no further rights. The type has no meaning elsewhere.
  await symlink(join(repository, "node_modules"), join(folder, "node_modules"), "junction");

  function runCommand(packageFolder: string, commandLine: string): Promise<string> {
    const cwd = join(folder, packageFolder);
    const commands = [cwd, folder].map((parent) => join(parent, "node_modules/.bin"));
    const PATH = [...commands, process.env["PATH"]].join(delimiter);
    return runOrThrow("sh", ["-c", commandLine], { ...options, cwd, env: { ...process.env, ...options.env, PATH } });
  }

  async function runScript(packageFolder: string, script: string, ...args: string[]): Promise<string> {
    const { scripts } = JSON.parse(await readFile(join(folder, packageFolder, "package.json"), "utf8"));
    return runCommand(packageFolder, [scripts[script], ...args].join(" "));
  }
  return { folder, runScript, runCommand };
}

function inRepository(path: string): boolean {
  return path !== "" && existsSync(join(repository, path));
}
