import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The package.json of a package. */
export interface Manifest {
  name: string;
  version: string;
  private?: boolean;
  description?: string;
  license?: string;
  author?: string | { name: string };
}

/** Returns the folder of the installed package that a file belongs to; undefined for a file outside `node_modules`. */
export function packageOf(file: string): string | undefined {
  if (!/(^|[\\/])node_modules[\\/]/.test(file)) return undefined;
  let folder = dirname(resolve(file));
  // Some packages have a package.json in a subfolder, only to set the module type.
  while (!existsSync(join(folder, "package.json")) || readManifest(folder).version === undefined) {
    if (folder === dirname(folder)) throw new Error(`${file} belongs to no package.`);
    folder = dirname(folder);
  }
  return folder;
}

/** Reads the package.json in a folder. Old packages name their licence in an object. */
export function readManifest(folder: string): Manifest {
  const { license, ...manifest } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return { ...manifest, ...(license && { license: license.type ?? license }) };
}
