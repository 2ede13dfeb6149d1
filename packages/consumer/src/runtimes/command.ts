import { writeFile } from "node:fs/promises";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { runWell } from "../run.ts";
import type { Runtime } from "./runtime.ts";

const plain = "undefined";
const undici = `(await import("@hwc-users/client/undici")).undiciFetch()`;

/** A program that prints the report. `process` is there in Deno and Bun, too. */
const programOf = (fetch: string) => `
import { runScenario } from "./scenario.js";
const situation = JSON.parse(process.argv[2]);
const reports = await runScenario({ ...situation, fetch: ${fetch} });
console.log(JSON.stringify(reports));
`;

/** A runtime that is a command: the program ends by itself, so nothing may be left that keeps it alive. */
function command(name: string, binary: string, options: (project: string) => string[], fetch = plain): Runtime {
  return async (project, situation) => {
    const manifest = findPackageJSON(name, import.meta.url);
    if (manifest === undefined) throw new Error(`There is no ${name}. Install the repository.`);
    const main = join(project, fetch === plain ? "main.js" : "main-undici.js");
    await writeFile(main, programOf(fetch));

    const args = [...options(project), main, JSON.stringify(situation)];
    const env = { HOME: project, DENO_DIR: join(project, ".deno"), DENO_NO_UPDATE_CHECK: "1", DO_NOT_TRACK: "1" };
    return JSON.parse(await runWell(join(dirname(manifest), binary), args, project, env));
  };
}

/** A Node with its own fetch; `name` is that of the dependency. */
export const node = (name: string): Runtime => command(name, "bin/node", () => []);

/** A Node with the client's fetch on undici. */
export const nodeWithUndici = (name: string): Runtime => command(name, "bin/node", () => [], undici);

/** Deno may reach this machine and read the project, and that is all. */
export const deno: Runtime = command("deno", "deno", (project) => [
  "run",
  "--allow-net=127.0.0.1",
  `--allow-read=${project}`,
  "--cached-only",
  "--no-lock",
  "--no-prompt",
  "--no-remote",
  "--node-modules-dir=manual",
  "--quiet",
]);

/** Bun, which would else install what it misses. */
export const bun: Runtime = command("bun", "bin/bun.exe", () => ["run", "--no-install"]);
