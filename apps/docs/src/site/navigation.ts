import type { Guide } from "../guides/read-guides.ts";
import type { Reference } from "../reference/model.ts";
import { type Html, html } from "./html.ts";

/** A page and the places in it that the navigation names. */
export interface NavigationEntry {
  /** The page's path from the root of the site, such as `errors.html`. */
  path: string;
  title: string;
  places: { href: string; title: string }[];
}

/** Lists the pages: the guides, then the reference with its operations. */
export function navigationOf(guides: Guide[], reference: Reference): NavigationEntry[] {
  const places = [
    ...reference.operations.map(({ operationId, summary }) => ({
      href: `reference.html#${operationId}`,
      title: summary,
    })),
    { href: "reference.html#error-codes", title: "Error codes" },
  ];
  return [
    ...guides.map(({ name, title }) => ({ path: `${name}.html`, title, places: [] })),
    { path: "reference.html", title: "Reference", places },
  ];
}

/** Shows the navigation; the entry of the page at `current` is marked. */
export function showNavigation(entries: NavigationEntry[], current: string): Html {
  return html`<nav id="navigation" class="navigation" popover aria-label="Pages"><ul>${entries.map(
    ({ path, title, places }) =>
      html`<li><a href="${path}"${path === current && html` aria-current="page"`}>${title}</a>${
        places.length > 0 &&
        html`<ul>${places.map((place) => html`<li><a href="${place.href}">${place.title}</a></li>`)}</ul>`
      }</li>`,
  )}</ul></nav>`;
}

/** Shows links to the pages before and after the one at `current`. */
export function showNeighbours(entries: NavigationEntry[], current: string): Html {
  const index = entries.findIndex(({ path }) => path === current);
  const [before, after] = [entries[index - 1], entries[index + 1]];
  return html`<nav class="neighbours" aria-label="Neighbouring pages">${
    before && html`<a rel="prev" href="${before.path}"><span>Before</span> ${before.title}</a>`
  }${after && html`<a rel="next" href="${after.path}"><span>Next</span> ${after.title}</a>`}</nav>`;
}
