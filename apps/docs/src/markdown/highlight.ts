import { createCssVariablesTheme, createHighlighter } from "shiki";
import { Html, html } from "../site/html.ts";

/** The languages that fences and samples may name. */
const LANGUAGES = ["sh", "ts", "json", "yaml", "http", "text"] as const;

type Language = (typeof LANGUAGES)[number];

const VARIABLE = /^var\(--shiki-token-([\w-]+)\)$/;
const theme = createCssVariablesTheme({ name: "classes" });
const highlighter = await createHighlighter({ themes: [theme], langs: [...LANGUAGES] });

/**
 * Marks the tokens of code with classes such as `token-keyword`; the style sheet gives them their colours.
 *
 * @throws {Error} when the language is none of {@link LANGUAGES}.
 */
export function highlight(code: string, language: string): Html {
  if (!isKnown(language))
    throw new Error(`Code is in "${language}", which is not known. Use one of ${LANGUAGES.join(", ")}.`);
  const { tokens } = highlighter.codeToTokens(code, { lang: language, theme: "classes" });
  const lines = tokens.map((line) => line.map(({ content, color }) => markToken(content, color)).join(""));
  return new Html(lines.join("\n"));
}

function isKnown(language: string): language is Language {
  return LANGUAGES.some((known) => known === language);
}

function markToken(content: string, color = ""): string {
  const kind = VARIABLE.exec(color)?.[1];
  const text = html`${content}`;
  return (kind && content.trim() ? html`<span class="token-${kind}">${text}</span>` : text).markup;
}
