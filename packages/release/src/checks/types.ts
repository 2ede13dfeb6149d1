import { globSync } from "node:fs";
import { basename, extname } from "node:path";
import { fileURLToPath } from "node:url";
import { runCommand } from "../commandline/commands.ts";
import type { PackedPackage } from "../pack/packed-package.ts";
import type { Problem } from "./check.ts";

const attw = fileURLToPath(new URL("dist/index.js", import.meta.resolve("@arethetypeswrong/cli/package.json")));

/** Checks with "Are the types wrong?" that each entry has types in every module resolution. */
export async function checkTypes({ tarball, folder, manifest }: PackedPackage): Promise<Problem[]> {
  if (!manifest.exports) return [];
  const entries = typedEntries(folder, manifest.exports);
  // The packages are ESM only. The entries of the spec are JSON files, which the resolution of Node 10 does not find.
  const rules = globSync("dist/**/*.js", { cwd: folder }).length
    ? ["--ignore-rules", "cjs-resolves-to-esm"]
    : ["--profile", "esm-only"];
  const args = [attw, tarball, ...rules, "--no-color", "--no-emoji", "--entrypoints", ...entries];
  try {
    const report = await runCommand(process.execPath, args, { cwd: folder, env: {} });
    // For attw, a package without any types is no error.
    return report.includes("does not contain types") ? [{ file: "package.json", message: `attw: ${report}` }] : [];
  } catch (error) {
    return [{ file: "package.json", message: `attw: ${error instanceof Error ? error.message : error}` }];
  }
}

/** Lists the entries that have types: every entry but those of text files. A pattern stands for the files that it matches. */
function typedEntries(folder: string, exports: NonNullable<PackedPackage["manifest"]["exports"]>): string[] {
  return Object.entries(exports).flatMap(([entry, target]) => {
    if (typeof target === "string") return [];
    const files = globSync(target["default"] ?? [], { cwd: folder }).toSorted();
    return files.map((file) => entry.replace("*", basename(file, extname(file))));
  });
}
