import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pnpmCommand } from "@hwc-users/testing";
import { runCommand } from "../commandline/commands.ts";
import type { PackedPackage } from "./packed-package.ts";
import { RELEASED_FOLDERS } from "./released-packages.ts";
import { unpack } from "./unpack.ts";

/**
 * Packs the published packages of a copy of the repository, which must be built.
 *
 * @param destination The folder for the tarballs. It must not exist yet.
 * @param env Variables for pnpm, beside those of this process.
 */
export async function packPackages(
  copy: string,
  destination: string,
  env: NodeJS.ProcessEnv = {},
): Promise<PackedPackage[]> {
  await mkdir(destination);
  const [command, ...args] = await pnpmCommand();
  const pack = [...args, "pack", "--json", "--pack-destination", destination];
  const packages: PackedPackage[] = [];
  for (const folder of RELEASED_FOLDERS) {
    const options = { cwd: join(copy, folder), env: { ...process.env, ...env } };
    const { filename } = JSON.parse(await runCommand(command, pack, options));
    packages.push(await unpack(filename));
  }
  return packages;
}
