import type { Guide } from "../guides/read-guides.ts";
import { type Html, html } from "../html/html.ts";
import type { Reference } from "../reference/model.ts";

/** A page of the navigation and its sections. */
export interface NavigationEntry {
  /** The path from the root of the site, such as `errors.html`. */
  path: string;
  title: string;
  sections: { href: string; title: string }[];
}

/** Lists the guides, then the reference with its operations. */
export function navigationOf(guides: Guide[], reference: Reference): NavigationEntry[] {
  const sections = [
    ...reference.operations.map(({ operationId, summary }) => ({
      href: `reference.html#${operationId}`,
      title: summary,
    })),
    { href: "reference.html#error-codes", title: "Error codes" },
  ];
  return [
    ...guides.map(({ name, title }) => ({ path: `${name}.html`, title, sections: [] })),
    { path: "reference.html", title: "Reference", sections },
  ];
}

/** Renders the navigation and marks the entry of the page at `current`. */
export function navigation(entries: NavigationEntry[], current: string): Html {
  return html`<nav id="navigation" class="navigation" popover aria-label="Pages"><ul>${entries.map(
    ({ path, title, sections }) =>
      html`<li><a href="${path}"${path === current && html` aria-current="page"`}>${title}</a>${
        sections.length > 0 &&
        html`<ul>${sections.map((section) => html`<li><a href="${section.href}">${section.title}</a></li>`)}</ul>`
      }</li>`,
  )}</ul></nav>`;
}

/** Renders links to the previous page and the next page. */
export function pager(entries: NavigationEntry[], current: string): Html {
  const index = entries.findIndex(({ path }) => path === current);
  const [previous, next] = [entries[index - 1], entries[index + 1]];
  return html`<nav class="pager" aria-label="Previous and next page">${
    previous && html`<a rel="prev" href="${previous.path}"><span>Previous</span> ${previous.title}</a>`
  }${next && html`<a rel="next" href="${next.path}"><span>Next</span> ${next.title}</a>`}</nav>`;
}
