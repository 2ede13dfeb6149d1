import { html } from "../html/html.ts";
import type { Reference } from "../reference/model.ts";
import type { Page } from "../site/layout.ts";
import type { Redoc } from "./build-redoc.ts";

/** Creates the page of Redoc. Redoc renders everything with its script. */
export function redocPage({ page, heading, title, language: { t } }: Reference, { script, start }: Redoc): Page {
  return {
    path: "redoc.html",
    markdown: `${page}.md`,
    title: "Redoc",
    description: t("{title} in Redoc, with its own menu and search.", { title }),
    kind: "redoc",
    headings: [],
    body: html`<noscript><main><p>${t("Redoc needs scripts. This page has the same content without them:")} <a href="${page}.html">${heading}</a></p></main></noscript>
<div id="redoc"></div>
<script type="module" src="/${script}"></script>
<script type="module" src="/${start}"></script>`,
  };
}
