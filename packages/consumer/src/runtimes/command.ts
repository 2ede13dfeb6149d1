import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runOrThrow } from "@hwc-users/testing";
import { packageFile } from "../package-file.ts";
import type { Runtime } from "./runtime.ts";

const defaultFetch = "undefined";
const undiciFetch = `(await import("@hwc-users/client/undici")).undiciFetch()`;

/** As in a server. In Node 22, the module sets the global dispatcher, which is that of undici 6. */
const importHttp = `import "node:http";`;

/** A program that prints the reports. Deno and Bun have `process`, too. */
const programOf = (fetch: string) => `
${fetch === undiciFetch ? importHttp : ""}
import { runScenario } from "./scenario.js";
const input = JSON.parse(process.argv[2]);
const reports = await runScenario({ ...input, fetch: ${fetch} });
console.log(JSON.stringify(reports));
`;

/** A runtime that is a command. The program ends by itself only if the client leaves nothing open. */
function command(binary: string, options: (project: string) => string[], fetch = defaultFetch): Runtime {
  return async (project, input) => {
    const main = join(project, fetch === defaultFetch ? "main.js" : "main-undici.js");
    await writeFile(main, programOf(fetch));

    const args = [...options(project), main, JSON.stringify(input)];
    const env = { HOME: project, DENO_DIR: join(project, ".deno"), DENO_NO_UPDATE_CHECK: "1", DO_NOT_TRACK: "1" };
    return JSON.parse(await runOrThrow(binary, args, { cwd: project, env }));
  };
}

/** Node with its own fetch. */
export const node = (binary: string): Runtime => command(binary, () => []);

/** Node with the client's fetch on undici. */
export const nodeWithUndici = (binary: string): Runtime => command(binary, () => [], undiciFetch);

/** Deno, with access to this machine's network and the project only. */
export const deno: Runtime = command(packageFile("deno", "deno"), (project) => [
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

/** Bun, without its automatic install of missing packages. */
export const bun: Runtime = command(packageFile("bun", "bin/bun.exe"), () => ["run", "--no-install"]);
