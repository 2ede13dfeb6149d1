import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runWell } from "./run.ts";

const repository = fileURLToPath(new URL("../../../../", import.meta.url));

/** Packs a package as `pnpm publish` would, and returns the path of the tarball. */
export async function pack(name: string, folder: string): Promise<string> {
  const [command, ...args] = await pnpm();
  const pack = ["--config.verify-deps-before-run=false", "pack", "--json", "--pack-destination", folder];
  return JSON.parse(await runWell(command, [...args, ...pack], join(repository, "packages", name))).filename;
}

/** The pnpm that runs the tests; without one, that of the repository. */
async function pnpm(): Promise<[string, ...string[]]> {
  const running = process.env["npm_execpath"] ?? "";
  if (/^pnpm\.[cm]?js$/.test(basename(running))) return [process.execPath, running];
  if (/^pnpm/.test(basename(running))) return [running];
  const { packageManager } = JSON.parse(await readFile(join(repository, "package.json"), "utf8"));
  return ["npx", "--yes", packageManager];
}
