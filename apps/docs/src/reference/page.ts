import { type Html, html } from "../html/html.ts";
import { anchorLink } from "../markdown/headings.ts";
import { renderInline, renderMarkdown } from "../markdown/render.ts";
import type { Reference } from "./model.ts";
import { renderOperation } from "./operation.ts";
import { SOURCES, sourceNames } from "./sources.ts";

/** Renders a reference, readable without scripts. */
export function renderReference(reference: Reference): Html {
  const { description, credentials, operations, errorCodes, language } = reference;
  return html`<ul class="calls">${operations.map(
    ({ operationId, method, path, summary }) =>
      html`<li><span class="method">${method}</span> <code>${path}</code> <a href="#${operationId}">${summary}</a></li>`,
  )}</ul>
<div class="prose">
${renderMarkdown(description, { language }).body}
${credentials.map(
  ({
    name,
    header,
    description: text,
  }) => html`<h3 id="${name}">${name}: <code>${header}</code>${anchorLink(name, language)}</h3>
${renderMarkdown(text, { language }).body}`,
)}
<h2 id="source-labels">Source labels${anchorLink("source-labels", language)}</h2>
<p>A field, parameter, response, value or code without a label is from the vendor's page of the operation. <a href="sources.html">Sources</a> lists everything that is not.</p>
<dl class="facts">${Object.values(SOURCES).map(({ label, meaning }) => html`<dt>${label}</dt><dd>${meaning}</dd>`)}</dl>
</div>
${operations.map(renderOperation)}
<section class="prose">
<h2 id="error-codes">Error codes${anchorLink("error-codes", language)}</h2>
<div class="table"><table>
<thead><tr><th>code</th><th>status</th><th>service</th><th>meaning</th><th>source</th></tr></thead>
<tbody>${errorCodes.map(
    ({ code, statuses, services, meaning, sources }) =>
      html`<tr id="${code}"><td><code>${code}</code>${anchorLink(code, language)}</td><td>${statuses.join(", ")}</td><td>${services.join(", ")}</td><td>${renderInline(meaning, language)}</td><td>${sourceNames(sources)}</td></tr>`,
  )}</tbody>
</table></div>
</section>`;
}
