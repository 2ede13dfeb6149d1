import { createCssVariablesTheme, createHighlighter } from "shiki";
import { Html, html } from "../html/html.ts";

/** The languages of fences and samples. */
const LANGUAGES = ["sh", "ts", "json", "yaml", "http", "python", "java", "go", "php", "text"] as const;

type Language = (typeof LANGUAGES)[number];

/** A token that the style sheet does not colour. Its markup would be a tenth of the reference. */
const PLAIN = "punctuation";
const VARIABLE = /^var\(--shiki-token-([\w-]+)\)$/;
const theme = createCssVariablesTheme({ name: "classes" });
const highlighter = await createHighlighter({ themes: [theme], langs: [...LANGUAGES] });

/** By language and code. A sample stands on several pages, in each language of the site. */
const highlighted = new Map<string, Html>();

/**
 * Highlights code with classes such as `token-keyword`, which the style sheet colours.
 *
 * @throws {Error} when the language is unknown; the message lists the known ones.
 */
export function highlight(code: string, language: string): Html {
  if (!isKnown(language))
    throw new Error(`Unknown language "${language}" of a code block. Use one of ${LANGUAGES.join(", ")}.`);
  const key = `${language}\n${code}`;
  const known = highlighted.get(key);
  if (known) return known;
  const { tokens } = highlighter.codeToTokens(code, { lang: language, theme: "classes" });
  const lines = tokens.map((line) => line.map(({ content, color }) => markToken(content, color)).join(""));
  const result = new Html(lines.join("\n"));
  highlighted.set(key, result);
  return result;
}

function isKnown(language: string): language is Language {
  return LANGUAGES.some((known) => known === language);
}

function markToken(content: string, color = ""): string {
  const kind = VARIABLE.exec(color)?.[1];
  const text = html`${content}`;
  return (kind && kind !== PLAIN && content.trim() ? html`<span class="token-${kind}">${text}</span>` : text).markup;
}
