import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Metafile } from "esbuild";

const scenario = fileURLToPath(new URL("scenario.ts", import.meta.url));

/** A bundle of one file. */
export interface Bundle {
  code: string;
  /** esbuild's report of the input files. */
  metafile: Metafile;
}

/** Bundles source code for browsers, as if it were a file of the project. */
export async function bundleSource(project: string, source: string, options: BuildOptions = {}): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    platform: "browser",
    ...options,
    absWorkingDir: project,
    stdin: { contents: source, resolveDir: project },
    bundle: true,
    format: "esm",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  return { code: outputFiles.map(({ text }) => text).join(""), metafile };
}

/** Writes the scenario into the project as one JavaScript file, which imports the installed client. */
export async function writeScenario(project: string): Promise<void> {
  const source = `export { runScenario } from ${JSON.stringify(scenario)};`;
  const { code } = await bundleSource(project, source, { packages: "external", platform: "neutral" });
  await writeFile(join(project, "scenario.js"), code);
}
