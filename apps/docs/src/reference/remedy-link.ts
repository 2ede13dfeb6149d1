import { type Html, html } from "../html/html.ts";

/** Renders a link from an error code to its cause and remedy. */
export function remedyLink(code: string): Html {
  return html`<a href="${remedyOf(code)}"><code>${code}</code></a>`;
}

/** Returns the address of the cause and the remedy of an error code. */
export function remedyOf(code: string): string {
  return `errors.html#${code}`;
}
