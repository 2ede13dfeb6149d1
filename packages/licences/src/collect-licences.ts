import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageOf, readManifest } from "./bundled-package.ts";
import { mitLicence } from "./mit-licence.ts";

/**
 * Collects the licences and notices of the packages in a bundle. They must be distributed with the code.
 *
 * @param files The files of the bundle, such as the keys of {@link bundledCode}. Relative paths are relative to the working directory.
 *   Files outside `node_modules` are ignored.
 * @returns The text of a THIRD-PARTY-LICENSES.txt: a section for each package, sorted by name.
 * @throws {Error} when a package has no licence text, which the message names, or when there is no package at all.
 * @example
 * writeFileSync("dist/THIRD-PARTY-LICENSES.txt", collectLicences([...bundledCode([metafile]).keys()]));
 */
export function collectLicences(files: readonly string[]): string {
  const folders = new Set(files.map(packageOf).filter((folder) => folder !== undefined));
  if (folders.size === 0)
    throw new Error(`None of the ${files.length} inputs is in node_modules: list all of the bundle.`);
  const sections = new Set([...folders].map(sectionOf));
  return `The code in this folder contains these packages.\n\n${[...sections].sort().join("\n\n")}`;
}

function sectionOf(folder: string): string {
  const { name, version, license, author = `the authors of ${name}` } = readManifest(folder);
  const title = `${name}@${version} (${license ?? "see below"})`;
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice|copying|third[-_]?party)/i.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  if (texts.length === 0 && license === "MIT")
    texts.push(mitLicence(typeof author === "object" ? author.name : author));
  if (texts.length === 0) throw new Error(`${title} has no licence text. Remove the package from the bundle.`);
  return `${title}\n${"=".repeat(title.length)}\n\n${texts.join("\n\n")}\n`;
}
