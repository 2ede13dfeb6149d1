import { existsSync, readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** The parts of esbuild's metafile that are used here. */
export interface Metafile {
  inputs: Record<string, { imports: { path: string; external?: boolean }[] }>;
  outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>;
}

/** The files whose code is in a bundle, each with the files that it imports. The paths are absolute. */
export type BundledCode = ReadonlyMap<string, readonly string[]>;

/**
 * Lists the files whose code is in a bundle. Files that esbuild read and left out are not among them.
 *
 * A generated file can contain code of packages itself. Then `<name>.sources.json` beside `<name>.js` lists their files, relative to its
 * folder, and they are part of the bundle.
 *
 * @param metafiles esbuild's reports of the parts of the bundle.
 * @param folder The working directory of esbuild.
 */
export function bundledCode(metafiles: readonly Metafile[], folder = process.cwd()): BundledCode {
  const code = new Map<string, string[]>();
  for (const { inputs, outputs } of metafiles) {
    for (const [path, { bytesInOutput }] of Object.values(outputs).flatMap((output) => Object.entries(output.inputs))) {
      // Of a disabled file, the bundle has an empty module.
      if (bytesInOutput === 0 || path.startsWith("(disabled):")) continue;
      const file = resolve(folder, path);
      const imports = inputs[path]?.imports ?? [];
      const imported = imports.filter(({ external }) => !external).map((one) => resolve(folder, one.path));
      const contained = containedFiles(file);
      code.set(file, [...(code.get(file) ?? []), ...imported, ...contained]);
      for (const one of contained) code.set(one, []);
    }
  }
  return code;
}

/**
 * The code of a file that a build writes without esbuild.
 *
 * @param file The path of the file.
 * @param contained The files that it contains; by default, those that `<name>.sources.json` lists.
 */
export function composedCode(file: string, contained = containedFiles(file)): BundledCode {
  return new Map([[file, contained], ...contained.map((one): [string, string[]] => [one, []])]);
}

function containedFiles(file: string): string[] {
  const list = file.replace(/\.js$/, ".sources.json");
  if (list === file || !existsSync(list)) return [];
  const paths: string[] = JSON.parse(readFileSync(list, "utf8"));
  return paths.map((path) => resolve(dirname(file), path));
}
