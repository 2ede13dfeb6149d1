import { readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runOrThrow } from "./run.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * Packs a workspace package as a release does. Its `dist` must be built.
 *
 * @param folder The folder of the package in the repository, such as `packages/client`.
 * @param destination Where the tarball goes.
 * @returns The path of the tarball.
 */
export async function packPackage(folder: string, destination: string): Promise<string> {
  const [command, ...args] = await pnpm();
  const pack = ["--config.verify-deps-before-run=false", "pack", "--json", "--pack-destination", destination];
  const stdout = await runOrThrow(command, [...args, ...pack], { cwd: join(repository, folder) });
  return JSON.parse(stdout).filename;
}

/**
 * Installs tarballs and folders of packages into an empty project, without a registry: every dependency must be among
 * them.
 */
export async function installPackages(project: string, packages: readonly string[]): Promise<void> {
  await writeFile(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const quiet = ["--offline", "--no-audit", "--no-fund", "--install-links", "--cache", join(project, ".npm-cache")];
  await runOrThrow("npm", ["install", ...quiet, ...packages], { cwd: project });
}

/** The pnpm that runs the tests; without one, that of the repository. */
async function pnpm(): Promise<[string, ...string[]]> {
  const running = process.env["npm_execpath"] ?? "";
  if (/^pnpm\.[cm]?js$/.test(basename(running))) return [process.execPath, running];
  if (/^pnpm/.test(basename(running))) return [running];
  const { packageManager } = JSON.parse(await readFile(join(repository, "package.json"), "utf8"));
  return ["npx", "--yes", packageManager];
}
