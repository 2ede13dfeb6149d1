import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { repository } from "./repository.ts";
import { runOrThrow } from "./run.ts";

/**
 * Packs a workspace package as a release does. Its `dist` must be built.
 *
 * @param folder The folder of the package in the repository, such as `packages/client`.
 * @param destination The folder for the tarball.
 * @returns The path of the tarball.
 */
export async function packPackage(folder: string, destination: string): Promise<string> {
  const [command, ...args] = await pnpmCommand();
  const pack = ["pack", "--json", "--pack-destination", destination];
  const stdout = await runOrThrow(command, [...args, ...pack], { cwd: join(repository, folder) });
  return JSON.parse(stdout).filename;
}

/** The command of the pnpm that runs this process; without one, that of the repository. */
export async function pnpmCommand(): Promise<[string, ...string[]]> {
  const running = process.env["npm_execpath"] ?? "";
  if (/^pnpm\.[cm]?js$/.test(basename(running))) return [process.execPath, running];
  if (/^pnpm/.test(basename(running))) return [running];
  const { packageManager } = JSON.parse(await readFile(join(repository, "package.json"), "utf8"));
  return ["npx", "--yes", packageManager];
}
