/** Markup that needs no more escaping. */
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

/** Text as it stands between tags and in attributes. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function toMarkup(value: Value): string {
  if (Array.isArray(value)) return value.map(toMarkup).join("");
  if (value instanceof Html) return value.markup;
  return value === false || value === undefined ? "" : escapeHtml(String(value));
}

/**
 * Writes markup. Text is escaped, {@link Html} is not; `false` and `undefined` leave nothing.
 *
 * @example
 * html`<p>${"a < b"}</p>`.markup; // <p>a &lt; b</p>
 */
export function html(strings: TemplateStringsArray, ...values: Value[]): Html {
  return new Html(strings.map((string, index) => string + toMarkup(values[index])).join(""));
}
