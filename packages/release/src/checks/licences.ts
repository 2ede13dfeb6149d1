import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PackedPackage } from "../pack/packed-package.ts";
import type { Problem } from "./check.ts";

const NOTICES = "dist/THIRD-PARTY-LICENSES.txt";
const TITLE = /^(\S+@\d[^ ]*) \(.+\)\n=+\n/gm;

/** Lists the packages whose licences are in the tarball, as `name@version`. */
export function licensedPackages({ folder, files }: PackedPackage): string[] {
  if (!files.some(({ path }) => path === NOTICES)) return [];
  return [...readFileSync(join(folder, NOTICES), "utf8").matchAll(TITLE)].map(([, title = ""]) => title);
}

/** Checks that the licence is in the tarball, and those of the packages that its code contains. */
export function checkLicences(packed: PackedPackage): Problem[] {
  const { folder, files } = packed;
  const problems: Problem[] = [];
  const licence = files.some(({ path }) => path === "LICENSE") ? readFileSync(join(folder, "LICENSE"), "utf8") : "";
  if (!licence.includes("Apache License"))
    problems.push({ file: "LICENSE", message: "is missing or has no text. pnpm packs that of the root folder." });
  if (!files.some(({ path }) => /^dist\/.*\.js$/.test(path))) return problems;

  const licensed = licensedPackages(packed);
  if (licensed.length === 0)
    problems.push({ file: NOTICES, message: "lists no package. Write it with collectLicences in the build." });
  const named = licensed.map((title) => title.slice(0, title.lastIndexOf("@")));
  for (const { file, name } of bundledPackages(packed)) {
    if (!named.includes(name))
      problems.push({ file, message: `contains code of ${name}, whose licence is not in ${NOTICES}. Add its input.` });
  }
  return problems;
}

/** Finds the packages that a source map or a comment of the bundler names. */
function bundledPackages({ folder, files }: PackedPackage): { file: string; name: string }[] {
  const found = new Map<string, string>();
  for (const { path } of files.filter(({ path }) => /^dist\/.*\.js(\.map)?$/.test(path))) {
    const text = readFileSync(join(folder, path), "utf8");
    const inputs: string[] = path.endsWith(".map")
      ? JSON.parse(text).sources
      : [...text.matchAll(/^\/\/ (\S+\/node_modules\/\S+)$/gm)].map(([, input = ""]) => input);
    for (const input of inputs) {
      const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
      if (name !== undefined && !found.has(name)) found.set(name, path);
    }
  }
  return [...found].map(([name, file]) => ({ name, file }));
}
