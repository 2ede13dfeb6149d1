import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BuildOptions, build, type Metafile } from "esbuild";

const scenario = fileURLToPath(new URL("scenario.ts", import.meta.url));

/** A bundle of one file. */
export interface Bundle {
  code: string;
  /** Says what went into it. */
  metafile: Metafile;
}

/** Bundles source text that stands in a project, for browsers. */
export async function bundle(project: string, source: string, options: BuildOptions = {}): Promise<Bundle> {
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

/** Puts the scenario into a project as one file of plain JavaScript: there it imports the installed client. */
export async function copyScenario(project: string): Promise<void> {
  const source = `export { runScenario } from ${JSON.stringify(scenario)};`;
  const { code } = await bundle(project, source, { packages: "external", platform: "neutral" });
  await writeFile(join(project, "scenario.js"), code);
}
