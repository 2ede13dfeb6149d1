import { type Html, html } from "../html/html.ts";

/**
 * Renders a link from an error code to its cause and remedy.
 *
 * @param repeated Whether the page has the same link elsewhere: the Tab key then skips this one.
 */
export function remedyLink(code: string, repeated = false): Html {
  return html`<a href="${remedyOf(code)}"${repeated && html` tabindex="-1"`}><code>${code}</code></a>`;
}

/** Returns the address of the cause and the remedy of an error code. */
export function remedyOf(code: string): string {
  return `errors.html#${code}`;
}
