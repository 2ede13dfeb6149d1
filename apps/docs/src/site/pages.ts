import type { Guide } from "../guides/read-guides.ts";
import type { Reference } from "../reference/model.ts";
import { showReference } from "../reference/page.ts";
import { html } from "./html.ts";
import type { Page } from "./layout.ts";

/** A guide as a page. */
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
 * The reference as a page: text that is there at once, and Redoc for who asks for it.
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
${showReference(reference)}`,
  };
}
