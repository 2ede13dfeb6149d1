import type { Guide } from "../guides/read-guides.ts";
import { type Html, html } from "../html/html.ts";
import type { Language } from "../language/language.ts";
import type { Download } from "../reference/downloads.ts";
import { readLongLists } from "../reference/long-lists.ts";
import type { DocumentedOperation, Reference } from "../reference/model.ts";
import { renderOperation } from "../reference/operation.ts";
import { renderReference } from "../reference/page.ts";
import type { Page } from "./layout.ts";

/** Creates the page of a guide. */
export function guidePage({ name, title, description, body, headings }: Guide, language: Language): Page {
  return {
    path: `${name}.html`,
    markdown: `${name}.md`,
    title,
    description,
    kind: name === "index" ? "home" : "guide",
    headings,
    body: html`<article class="prose"><h1>${title}</h1>
<p class="page-actions">${markdownLinks(`${name}.md`, language)}</p>
${body}</article>`,
  };
}

/**
 * Creates a page of the reference.
 *
 * @param downloads The published documents. The first of a page has all its operations.
 */
export function referencePage(reference: Reference, downloads: Download[]): Page {
  const { page, heading, summary, version, language } = reference;
  const { t } = language;
  const [all, ...others] = downloads.filter((download) => download.page === page);
  const { headings, body } = renderReference(reference);
  return {
    path: `${page}.html`,
    markdown: `${page}.md`,
    title: heading,
    description: summary,
    kind: "reference",
    headings,
    body: html`<h1>${heading}</h1>
<p class="page-actions"><span>${t("Version {version}", { version })}</span> ${all && linksTo(all)} ${markdownLinks(`${page}.md`, language)}</p>
<details><summary>${others.length > 1 ? t("One service only, or OpenAPI 3.0") : "OpenAPI 3.0"}</summary>
<ul>${others.map((download) => html`<li>${download.title}, OpenAPI ${download.openapi}: ${linksTo(download)}</li>`)}</ul>
</details>
${body}`,
  };
}

/** Creates the page of one operation, with all its samples and examples. */
export function operationPage({ page }: Reference, operation: DocumentedOperation): Page {
  const { operationId, summary, method, path, language } = operation;
  const { headings, body } = renderOperation({ ...operation, longLists: readLongLists([operation]) }, "operation");
  const name = `operations/${operationId}`;
  return {
    path: `${name}.html`,
    markdown: `${name}.md`,
    title: summary,
    description: `${operationId}: ${method} ${path}`,
    kind: "reference",
    headings,
    body: html`<p class="page-actions"><a href="${page}.html#${operationId}">${language.t("{operation} in the reference", { operation: operationId })}</a> ${markdownLinks(`${name}.md`, language)}</p>
${body}`,
  };
}

/** Renders a link to the Markdown of a page, and a button that copies it. */
function markdownLinks(path: string, { t }: Language): Html {
  return html`<a href="${path}">Markdown</a> <button class="copy-page scripted" type="button">${t("Copy as Markdown")}</button>`;
}

/** Creates the page for unknown paths. */
export function notFoundPage({ t }: Language): Page {
  return {
    path: "404.html",
    title: t("Page not found"),
    description: t("There is no page at this address."),
    kind: "not-found",
    headings: [],
    body: html`<article class="prose"><h1>${t("Page not found")}</h1>
<p>${t("There is no page at this address.")} <a href="index.html">${t("Go to the first page")}</a></p></article>`,
  };
}

function linksTo({ files }: Download): Html[] {
  return files.map((file) => html`<a href="${file}" download>${file}</a> `);
}
