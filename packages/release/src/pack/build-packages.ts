import { delimiter, dirname, join } from "node:path";
import { pnpmCommand } from "@hwc-users/testing";
import { runCommand } from "../commandline/commands.ts";
import { RELEASED_FOLDERS } from "./released-packages.ts";

/**
 * Installs the dependencies of the published packages into a clone, and builds these packages without the cache of an earlier
 * build.
 *
 * @param env Variables for the build, beside those of this process.
 * @param network Whether the installation may download what pnpm's store lacks.
 */
export async function buildPackages(
  clone: string,
  env: NodeJS.ProcessEnv = {},
  network: "--offline" | "--prefer-offline" = "--offline",
): Promise<void> {
  const [command, ...args] = await pnpmCommand();
  const store = (await runCommand(command, [...args, "store", "path"], { cwd: clone })).trim();
  const PATH = [dirname(process.execPath), dirname(command), process.env["PATH"]].join(delimiter);
  const options = { cwd: clone, env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", ...env, PATH } };
  const filters = RELEASED_FOLDERS.flatMap((folder) => ["--filter", `{./${folder}}...`]);
  const install = ["install", network, "--frozen-lockfile", "--trust-lockfile", "--store-dir", join(store, "..")];
  await runCommand(command, [...args, ...install, "--filter", "{.}", ...filters], options);
  const build = RELEASED_FOLDERS.map((folder) => `--filter={./${folder}}`);
  await runCommand(command, [...args, "exec", "turbo", "run", "build", "--force", ...build], options);
}
