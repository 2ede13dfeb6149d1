import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "@hwc-users/testing";

// Started with Node, because Windows cannot start the script in node_modules/.bin without a shell.
const TSC = join(fileURLToPath(import.meta.resolve("typescript/package.json")), "../bin/tsc");

const OPTIONS = {
  target: "ES2024",
  lib: ["ES2024", "DOM", "DOM.Iterable"],
  module: "preserve",
  moduleResolution: "bundler",
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  types: ["node"],
  customConditions: ["@hwc-users/source"],
};

/**
 * Type-checks files with the options of a strict consumer, and returns the errors.
 *
 * @param folder The folder of the files, for the configuration and for the paths in the errors.
 * @param include Globs of the files, relative to the folder.
 */
export async function compile(folder: string, include: string[]): Promise<string[]> {
  const project = join(folder, "tsconfig.json");
  await writeFile(project, JSON.stringify({ compilerOptions: OPTIONS, include }));
  const { stdout } = await run(process.execPath, [TSC, "--project", project, "--pretty", "false"], { cwd: folder });
  return stdout.split("\n").filter((line) => line.includes(": error TS"));
}
