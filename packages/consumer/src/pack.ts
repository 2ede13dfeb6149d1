import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runWell } from "./run.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * Packs the client as `pnpm publish` would, and returns the path of the tarball. Only pnpm writes the versions of the
 * catalog into the package.json that it packs.
 */
export async function packClient(folder: string): Promise<string> {
  const [command, ...args] = await pnpm();
  const pack = ["--config.verify-deps-before-run=false", "pack", "--json", "--pack-destination", folder];
  const stdout = await runWell(command, [...args, ...pack], join(repository, "packages/client"), process.env);
  return JSON.parse(stdout).filename;
}

/** The pnpm that runs the tests; without one, that of the repository. */
async function pnpm(): Promise<[string, ...string[]]> {
  const running = process.env["npm_execpath"] ?? "";
  if (/^pnpm\.[cm]?js$/.test(basename(running))) return [process.execPath, running];
  if (/^pnpm/.test(basename(running))) return [running];
  const { packageManager } = JSON.parse(await readFile(join(repository, "package.json"), "utf8"));
  return ["npx", "--yes", packageManager];
}
