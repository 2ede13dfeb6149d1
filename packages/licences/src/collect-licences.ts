import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { mitLicence } from "./mit-licence.ts";

interface Manifest {
  name: string;
  version: string;
  license?: string | { type: string };
  author?: string | { name: string };
}

/**
 * Collects the licences and notices of the packages in a bundle. They must be distributed with the code.
 *
 * @param inputs The files of the bundle, such as the keys of esbuild's `metafile.inputs`. Relative paths are relative to the
 *   working directory. Files outside `node_modules` are ignored.
 * @returns The text of a THIRD-PARTY-LICENSES.txt: a section for each package, sorted by name.
 * @throws {Error} when a package has no licence text, which the message names, or when there is no package at all.
 * @example
 * writeFileSync("dist/THIRD-PARTY-LICENSES.txt", collectLicences(Object.keys(metafile.inputs)));
 */
export function collectLicences(inputs: readonly string[]): string {
  const folders = new Set(inputs.filter((file) => /(^|[\\/])node_modules[\\/]/.test(file)).map(packageOf));
  if (folders.size === 0)
    throw new Error(`None of the ${inputs.length} inputs is in node_modules: list all of the bundle.`);
  const sections = new Set([...folders].map(sectionOf));
  return `The code in this folder contains these packages.\n\n${[...sections].sort().join("\n\n")}`;
}

/** Skips a package.json without a version: some packages have one in a subfolder, only to set the module type. */
function packageOf(file: string): string {
  let folder = dirname(resolve(file));
  while (!existsSync(join(folder, "package.json")) || manifestIn(folder).version === undefined) {
    if (folder === dirname(folder)) throw new Error(`${file} belongs to no package.`);
    folder = dirname(folder);
  }
  return folder;
}

function manifestIn(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

function sectionOf(folder: string): string {
  const { name, version, license, author = `the authors of ${name}` } = manifestIn(folder);
  const identifier = typeof license === "object" ? license.type : license;
  const title = `${name}@${version} (${identifier ?? "see below"})`;
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying|third[-_]?party)/i.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  if (texts.length === 0 && identifier === "MIT")
    texts.push(mitLicence(typeof author === "object" ? author.name : author));
  if (texts.length === 0) throw new Error(`${title} has no licence text. Remove the package from the bundle.`);
  return `${title}\n${"=".repeat(title.length)}\n\n${texts.join("\n\n")}\n`;
}
