import { type Html, html } from "../html/html.ts";
import { type Heading, heading } from "../markdown/headings.ts";
import { type Rendered, renderInline, renderMarkdown } from "../markdown/render.ts";
import { tryItButton } from "../try-it/button.ts";
import { bodyParts } from "./body-parts.ts";
import { type CodeScope, codeParts } from "./code-parts.ts";
import { errorPart } from "./error-part.ts";
import type { DocumentedOperation } from "./model.ts";
import { parameterParts } from "./parameter-parts.ts";
import type { Part } from "./part.ts";
import { describeCredentials, describePage, describeRetry, describeServers } from "./wording.ts";

/**
 * Renders an operation: the description on the left, code on the right.
 *
 * @param scope Whether the page has all operations, or this one with all its code.
 */
export function renderOperation(operation: DocumentedOperation, scope: CodeScope): Rendered {
  const { operationId, summary, description, method, path, language } = operation;
  const text = [...parameterParts(operation), ...bodyParts(operation), errorPart(operation)];
  const code = codeParts(operation, scope);
  const alone = scope === "operation";
  const title = { level: alone ? 1 : 2, text: summary, anchor: operationId };
  const headingOf = ({ anchor, title }: Part): Heading => ({ level: alone ? 2 : 3, text: title, anchor });
  const render = (part: Part) => html`${heading(headingOf(part), language)}
${part.body}`;
  return {
    headings: [...(alone ? [] : [title]), ...[...text, ...code].map(headingOf)],
    body: html`<section class="operation" data-operation="${operationId}">
${heading(title, language)}
<p class="call"><span class="method">${method}</span> <code>${path}</code></p>
${tryItButton(operation)}
<div class="columns">
<div class="column">
${renderMarkdown(description, { language }).body}
${facts(operation)}
${text.map(render)}
</div>
<div class="column code-column">
${code.map(render)}
${!alone && linkToPage(operation)}
</div>
</div>
</section>`,
  };
}

function linkToPage({ operationId, language }: DocumentedOperation): Html {
  const text = language.t("All samples and examples of {operation}", { operation: operationId });
  return html`<p><a href="operations/${operationId}.html">${text}</a></p>`;
}

function facts({ operationId, service, page, servers, retry, language, ...operation }: DocumentedOperation): Html {
  const { t } = language;
  return html`<dl class="facts">
<dt>${t("Operation")}</dt><dd><code>${operationId}</code></dd>
<dt>${t("Service")}</dt><dd>${service}</dd>
<dt>${t("Credentials")}</dt><dd>${renderInline(describeCredentials(operation, t), language)}</dd>
<dt>${t("Hosts")}</dt><dd>${describeServers(servers, t).map((line) => html`<div>${renderInline(line, language)}</div>`)}</dd>
<dt>${t("Retry")}</dt><dd>${renderInline(describeRetry(retry, t), language)}</dd>
<dt>${t("Vendor's page")}</dt><dd>${renderInline(describePage(page, t), language)}</dd>
</dl>`;
}
