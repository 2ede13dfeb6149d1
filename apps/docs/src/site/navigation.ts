import type { Guide } from "../guides/read-guides.ts";
import { type Html, html } from "../html/html.ts";
import type { Language } from "../language/language.ts";
import type { Reference, References } from "../reference/model.ts";

/** A page of the navigation and its sections. */
export interface NavigationEntry {
  /** The path from the root of the site, such as `errors.html`. */
  path: string;
  title: string;
  sections: { path: string; title: string }[];
}

/**
 * Lists the guides, then the pages of the reference with the pages of their operations. A guide whose name continues that of
 * another, such as `sign-in-iam` that of `sign-in`, is a section of it.
 */
export function navigationOf(guides: Guide[], references: References): NavigationEntry[] {
  return [
    ...guides
      .filter((guide) => !guides.some((other) => continues(guide, other)))
      .map((guide) => guideEntry(guide, guides)),
    ...references.map(referenceEntry),
    { path: "redoc.html", title: "Redoc", sections: [] },
  ];
}

function continues(guide: Guide, other: Guide): boolean {
  return guide.name.startsWith(`${other.name}-`);
}

function guideEntry(guide: Guide, guides: Guide[]): NavigationEntry {
  const pageOf = ({ name, title }: Guide) => ({ path: `${name}.html`, title });
  return { ...pageOf(guide), sections: guides.filter((other) => continues(other, guide)).map(pageOf) };
}

function referenceEntry({ page, heading, operations }: Reference): NavigationEntry {
  const sections = operations.map(({ operationId, summary }) => ({
    path: `operations/${operationId}.html`,
    title: summary,
  }));
  return { path: `${page}.html`, title: heading, sections };
}

/** Renders the navigation and marks the entry of the page at `current`. */
export function navigation(entries: NavigationEntry[], current: string, { t }: Language): Html {
  const link = ({ path, title }: Pick<NavigationEntry, "path" | "title">) =>
    html`<a href="${path}"${path === current && html` aria-current="page"`}>${title}</a>`;
  return html`<nav id="navigation" class="navigation" popover aria-label="${t("Pages")}"><ul>${entries.map(
    (entry) =>
      html`<li>${link(entry)}${
        entry.sections.length > 0 && html`<ul>${entry.sections.map((section) => html`<li>${link(section)}</li>`)}</ul>`
      }</li>`,
  )}</ul></nav>`;
}

/** Renders links to the previous page and the next page. */
export function pager(entries: NavigationEntry[], current: string, { t }: Language): Html {
  const pages = entries.flatMap((entry) => [entry, ...entry.sections]);
  const index = pages.findIndex(({ path }) => path === current);
  const [previous, next] = [pages[index - 1], pages[index + 1]];
  return html`<nav class="pager" aria-label="${t("Previous and next page")}">${
    previous && html`<a rel="prev" href="${previous.path}"><span>${t("Previous")}</span> ${previous.title}</a>`
  }${next && html`<a rel="next" href="${next.path}"><span>${t("Next")}</span> ${next.title}</a>`}</nav>`;
}
