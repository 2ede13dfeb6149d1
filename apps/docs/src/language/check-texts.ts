import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));

/** The translations of interface texts, and the sources that use them. */
const DICTIONARIES = [
  { file: "language/interface.zh-CN.json", sources: "**/*.ts", exclude: ["browser/**"] },
  { file: "language/browser.zh-CN.json", sources: "browser/**/*.ts", exclude: [] },
];
const TEXT = /\bt\(\s*"((?:[^"\\]|\\.)*)"/g;

/**
 * Checks that each interface text has a translation, and each translation its text.
 *
 * @param source The folder of the sources. Default: that of this package.
 * @throws {Error} when a translation is missing or unused; the message lists the texts and the files.
 */
export function checkTexts(source = root): void {
  const problems = DICTIONARIES.flatMap(({ file, sources, exclude }) => {
    const translations = Object.keys(JSON.parse(readFileSync(join(source, file), "utf8")));
    const files = globSync(sources, { cwd: source, exclude });
    const used = files.flatMap((path) => textsIn(readFileSync(join(source, path), "utf8")));
    return [
      ...used.filter((text) => !translations.includes(text)).map((text) => `${file} has no translation of "${text}".`),
      ...translations
        .filter((text) => !used.includes(text))
        .map((text) => `${file} translates "${text}", which no source uses.`),
    ];
  });
  if (problems.length > 0)
    throw new Error(`Correct the translations of the interface:\n${[...new Set(problems)].join("\n")}`);
}

function textsIn(code: string): string[] {
  return Array.from(code.matchAll(TEXT), ([, text = ""]) => JSON.parse(`"${text}"`));
}
