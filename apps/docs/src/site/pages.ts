import type { Guide } from "../guides/read-guides.ts";
import { type Html, html } from "../html/html.ts";
import type { Download } from "../reference/downloads.ts";
import type { Reference } from "../reference/model.ts";
import { renderReference } from "../reference/page.ts";
import type { Page } from "./layout.ts";

/** Creates the page of a guide. */
export function guidePage({ name, title, description, body, headings }: Guide): Page {
  return {
    path: `${name}.html`,
    title,
    description,
    kind: name === "index" ? "home" : "guide",
    headings,
    body: html`<article class="prose"><h1>${title}</h1>${body}</article>`,
  };
}

/**
 * Creates a page of the reference: text, and Redoc on demand.
 *
 * @param downloads The published documents. The first of a page has all its operations.
 * @param redoc The path of the module that starts Redoc, if the page has one.
 */
export function referencePage(reference: Reference, downloads: Download[], redoc?: string): Page {
  const { page, heading, summary, version, language } = reference;
  const { t } = language;
  const [all, ...others] = downloads.filter((download) => download.page === page);
  return {
    path: `${page}.html`,
    title: heading,
    description: summary,
    kind: "reference",
    headings: [],
    ...(redoc !== undefined && { redoc }),
    body: html`<h1>${heading}</h1>
<p class="downloads"><span>${t("Version {version}", { version })}</span> ${all && linksTo(all)} <a href="${page}.md">Markdown</a></p>
<details><summary>${others.length > 1 ? t("One service only, or OpenAPI 3.0") : "OpenAPI 3.0"}</summary>
<ul>${others.map((download) => html`<li>${download.title}, OpenAPI ${download.openapi}: ${linksTo(download)}</li>`)}</ul>
</details>
${renderReference(reference)}`,
  };
}

function linksTo({ files }: Download): Html[] {
  return files.map((file) => html`<a href="${file}" download>${file}</a> `);
}
