import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The source file of Redoc. */
export const REDOC = createRequire(import.meta.url).resolve("@redocly/cli/lib/chunks/redoc.standalone.js");

/**
 * Reads Redoc's script and adapts it to the Content-Security-Policy and to other languages.
 *
 * @throws {Error} when the script differs from what this version expects.
 */
export function readRedocScript(): string {
  let script = readFileSync(REDOC, "utf8");
  // A logo from another host.
  script = replace(script, /https:\/\/cdn\.redoc\.ly\/[\w/-]+\.svg/g, "data:,");
  // A search worker that is built from text.
  script = replace(script, /return \w+\._factory\?\?=Function\(\w+\),!0/g, "return!1");
  // Colours of code as style attributes. The tokens also have classes.
  script = replace(script, / style="color: var\(\$\{\w+\}\)"/g, "");
  // Redoc's own texts, which it cannot take from its configuration. Those of the search are not in its translations.
  script = replace(
    script,
    /\b(children|placeholder|text):(`(?:Search \w|No results|to \w)[^`$]*`)/g,
    "$1:globalThis.redocTexts?.[$2]??$2",
  );
  return replace(
    script,
    /translate:\((\w+),(\w+)\)=>(\(typeof \2==`string`\?\2:\2\?\.defaultValue\)\|\|\1\|\|``)/g,
    "translate:($1,$2)=>globalThis.redocTexts?.[$3]??($3)",
  );
}

/**
 * Replaces every match in a text of Redoc.
 *
 * @throws {Error} when there is no match.
 */
export function replace(text: string, pattern: RegExp, replacement: string): string {
  const replaced = text.replaceAll(pattern, replacement);
  if (replaced === text)
    throw new Error(
      `Redoc's output does not match ${pattern}. Check what this version of Redoc loads, and adapt src/redoc/.`,
    );
  return replaced;
}
