// Serves the docs with live reload. DOCS_PORT is the port.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startDev } from "./dev/start-dev.ts";
import { ENGLISH } from "./language/language.ts";
import { downloadsFolder } from "./reference/downloads.ts";

function path(name: string): string {
  return fileURLToPath(new URL(`../${name}`, import.meta.url));
}

/** Builds in a process of its own, which loads the changed sources. */
async function build(): Promise<void> {
  const args = [...process.execArgv, path("src/build.ts"), "--uncompressed"];
  const [exitCode] = await once(spawn(process.execPath, args, { stdio: "inherit" }), "exit");
  if (exitCode !== 0) throw new Error("The build of the docs failed. Correct the error above.");
}

const { url } = await startDev({
  port: Number(process.env["DOCS_PORT"] ?? 4000),
  site: path("dist"),
  watched: [...["guides", "samples", "src", "style", "../../MIGRATING.md"].map(path), downloadsFolder(ENGLISH)],
  build,
});
console.log(`Docs  ${url}`);
