import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Writes dist/THIRD-PARTY-LICENSES.txt: the licence of every package that a bundled file is from. */
export function writeLicences(files: string[]): void {
  const packages = new Map<string, string>();
  for (const file of files.filter((path) => path.includes("node_modules/"))) {
    const folder = packageOf(file);
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    packages.set(`${name}@${version} (${license?.type ?? license ?? "no licence named"})`, textOf(folder));
  }
  const sections = [...packages].sort().map(([title, text]) => `${title}\n${"=".repeat(title.length)}\n\n${text}\n`);
  writeFileSync(
    "dist/THIRD-PARTY-LICENSES.txt",
    `The code in this folder contains these packages.\n\n${sections.join("\n\n")}`,
  );
}

function packageOf(file: string): string {
  let folder = dirname(file);
  while (!(existsSync(join(folder, "package.json")) && "version" in manifestOf(folder))) folder = dirname(folder);
  return folder;
}

function manifestOf(folder: string): object {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

/** The licence and the notices of a package, which must be kept with its code. */
function textOf(folder: string): string {
  const texts = readdirSync(folder).filter((name) => /^(licen[cs]e|notice)/i.test(name));
  return (
    texts.map((name) => readFileSync(join(folder, name), "utf8").trim()).join("\n\n") || "No licence text is packed."
  );
}
