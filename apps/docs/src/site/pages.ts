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
    kind: "guide",
    headings,
    body: html`<article class="prose"><h1>${title}</h1>${body}</article>`,
  };
}

/**
 * Creates the page of the reference: text, and Redoc on demand.
 *
 * @param downloads The published documents, the one of all operations first.
 * @param redoc The path of the module that starts Redoc.
 */
export function referencePage(reference: Reference, downloads: Download[], redoc: string): Page {
  const [all, ...others] = downloads;
  return {
    path: "reference.html",
    title: "Reference",
    description: reference.summary,
    kind: "reference",
    headings: [],
    redoc,
    body: html`<h1>Reference</h1>
<p class="downloads"><span>Version ${reference.version}</span> ${all && linksTo(all)} <a href="reference.md">Markdown</a></p>
<details><summary>One service only, or OpenAPI 3.0</summary>
<ul>${others.map((download) => html`<li>${download.title}, OpenAPI ${download.openapi}: ${linksTo(download)}</li>`)}</ul>
</details>
${renderReference(reference)}`,
  };
}

function linksTo({ files }: Download): Html[] {
  return files.map((file) => html`<a href="${file}" download>${file}</a> `);
}
