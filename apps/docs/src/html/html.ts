import { htmlEscape } from "escape-goat";

/** Markup that is already escaped. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

type Value = Html | string | number | false | undefined | Value[];

function toMarkup(value: Value): string {
  if (Array.isArray(value)) return value.map(toMarkup).join("");
  if (value instanceof Html) return value.markup;
  return value === false || value === undefined ? "" : htmlEscape(String(value));
}

/**
 * Builds markup from a template. Escapes text, inserts {@link Html} unchanged, and omits `false` and `undefined`.
 *
 * @example
 * html`<p>${"a < b"}</p>`.markup; // <p>a &lt; b</p>
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(strings.map((string, index) => string + toMarkup(values[index])).join(""));
}
