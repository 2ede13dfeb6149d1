import { mkdirSync, writeFileSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { freePort } from "@hwc-users/testing";
import { type RunningCommand, startCommand } from "../commandline/commands.ts";

/** A registry on this machine. */
export interface Registry {
  /** The address, with a slash at the end. */
  url: string;
  /** The token of its only user, who may publish. It is worth nothing anywhere else. */
  token: string;
  stop: RunningCommand["stop"];
}

/**
 * Starts Verdaccio on 127.0.0.1 with an empty storage, and registers a user. It has no uplinks: it knows only what was published
 * to it.
 *
 * @param folder The folder for its storage and its configuration. It must not exist yet.
 */
export async function startRegistry(folder: string): Promise<Registry> {
  mkdirSync(folder);
  const config = join(folder, "config.yaml");
  // JSON is YAML.
  writeFileSync(config, JSON.stringify(CONFIGURATION));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const manifest = findPackageJSON("verdaccio", import.meta.url) ?? "";
  const program = join(dirname(manifest), "bin/verdaccio");
  const args = [program, "--config", config, "--listen", `127.0.0.1:${port}`];
  const verdaccio = startCommand(process.execPath, args, { cwd: folder, timeLimit: ONE_HOUR });
  try {
    await verdaccio.waitFor(/http address/);
    return { url, token: await register(url), stop: verdaccio.stop };
  } catch (error) {
    await verdaccio.stop();
    throw error;
  }
}

const ONE_HOUR = 3_600_000;

const CONFIGURATION = {
  storage: "./storage",
  auth: { htpasswd: { file: "./htpasswd", algorithm: "sha1" } },
  uplinks: {},
  packages: { "**": { access: "$all", publish: "$authenticated", unpublish: "$authenticated" } },
  publish: { allow_offline: true },
  // Without the middleware that forwards audits to npm.
  middlewares: {},
  web: { enable: false },
  max_body_size: "200mb",
  log: { type: "stdout", format: "pretty", level: "warn" },
};

async function register(url: string): Promise<string> {
  const user = { name: "rehearsal", password: crypto.randomUUID() };
  const response = await fetch(`${url}-/user/org.couchdb.user:${user.name}`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(user),
  });
  const { token }: { token?: string } = Object(await response.json());
  if (token === undefined) throw new Error(`The registry refused the user with ${response.status}.`);
  return token;
}
