import { type Html, html } from "../html/html.ts";
import { excerpt } from "./excerpt.ts";
import type { Result } from "./search-index.ts";

/**
 * Renders a result as an option of the list of results.
 *
 * @param root The relative path to the root of the language.
 */
export function resultItem(
  { href, title, context, detail, text, terms }: Result,
  position: number,
  root: string,
): Html {
  return html`<li id="search-result-${position}" role="option"><a href="${root}${href}" tabindex="-1"><strong>${title}</strong>
${context && html`<span>${context}</span>`} ${detail && html`<code>${detail}</code>`} <small>${excerpt(text, terms)}</small></a></li>`;
}
