import type { Guide } from "../guides/read-guides.ts";
import { html } from "../html/html.ts";
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
 * @param redoc The path of the module that starts Redoc.
 */
export function referencePage(reference: Reference, redoc: string): Page {
  return {
    path: "reference.html",
    title: "Reference",
    description: reference.summary,
    kind: "reference",
    headings: [],
    redoc,
    body: html`<h1>Reference</h1>
<p class="downloads"><span>Version ${reference.version}</span> <a href="openapi.yaml" download>openapi.yaml</a> <a href="openapi.json" download>openapi.json</a> <a href="reference.md">Markdown</a></p>
${renderReference(reference)}`,
  };
}
