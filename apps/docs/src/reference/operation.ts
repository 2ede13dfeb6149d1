import type { Example } from "@hwc-users/spec";
import { type Html, html } from "../html/html.ts";
import { codeBlock, codeTabs } from "../markdown/code-block.ts";
import { anchorLink } from "../markdown/headings.ts";
import { renderInline, renderMarkdown } from "../markdown/render.ts";
import type { Sample } from "../samples/read-samples.ts";
import { type Body, errorResponses, readBody, successResponses } from "./body.ts";
import { codesOf } from "./error-codes.ts";
import { fieldList } from "./field-list.ts";
import { readParameter } from "./fields.ts";
import type { DocumentedOperation } from "./model.ts";
import { describeRetry, describeServers, rulesOf } from "./wording.ts";

/** Renders an operation: the description on the left, code on the right. */
export function renderOperation(operation: DocumentedOperation): Html {
  const { operationId, summary, description, method, path } = operation;
  return html`<section class="operation" data-operation="${operationId}">
<h2 id="${operationId}">${summary}${anchorLink(operationId)}</h2>
<p class="call"><span class="method">${method}</span> <code>${path}</code></p>
<div class="columns">
<div class="column">
${renderMarkdown(description).body}
${facts(operation)}
${parameters(operation)}
${requestBody(operation)}
${successResponses(operation.responses).map((response) =>
  part(operationId, String(response.status), `Response ${response.status}`, response.description, response.schema),
)}
${errorList(operation)}
</div>
<div class="column code-column">
${samples(operation)}
${examples(operation)}
</div>
</div>
</section>`;
}

function heading(anchor: string, text: string): Html {
  return html`<h3 id="${anchor}">${text}${anchorLink(anchor)}</h3>`;
}

function facts({ operationId, service, tokenHeader, servers, retry }: DocumentedOperation): Html {
  return html`<dl class="facts">
<dt>Operation</dt><dd><code>${operationId}</code></dd>
<dt>Service</dt><dd>${service}</dd>
<dt>Token header</dt><dd><code>${tokenHeader}</code></dd>
<dt>Hosts</dt><dd>${describeServers(servers).map((line) => html`<div>${renderInline(line)}</div>`)}</dd>
<dt>Retry</dt><dd>${renderInline(describeRetry(retry))}</dd>
</dl>`;
}

function parameters({ operationId, parameters: all }: DocumentedOperation): Html {
  const locations = [...new Set(all.map((parameter) => parameter.in))];
  const titles = { path: "Path", query: "Query", header: "Headers", cookie: "Cookies" };
  return html`${locations.map(
    (location) => html`${heading(`${operationId}.in-${location}`, titles[location])}
${fieldList(all.filter((parameter) => parameter.in === location).map((parameter) => readParameter(parameter, operationId)))}`,
  )}`;
}

function requestBody({ operationId, requestBody: body }: DocumentedOperation): Html | undefined {
  return body && part(operationId, "request", "Request body", body.description, body.schema);
}

function part(
  operationId: string,
  name: string,
  title: string,
  description: string,
  schema: Parameters<typeof readBody>[0] | undefined,
): Html {
  const anchor = `${operationId}.${name}`;
  const body = schema && readBody(schema, anchor);
  return html`${heading(anchor, title)}
${renderMarkdown(description).body}${body && renderBody(body)}`;
}

function renderBody(body: Body, codeLinks = false): Html {
  return html`<p class="body-type">JSON, ${body.type}. ${renderInline(rulesOf(body).join(" "))}</p>
${body.fields.length > 0 && fieldList(body.fields, codeLinks)}`;
}

function errorList({ operationId, responses }: DocumentedOperation): Html {
  const errors = errorResponses(responses);
  const schema = errors.find((response) => response.schema)?.schema;
  return html`${heading(`${operationId}.error`, "Errors")}
<ul class="statuses">${errors.map((response) => {
    const codes = codesOf(response).map((code) => html` <a href="#${code}"><code>${code}</code></a>`);
    const anchor = `${operationId}.${response.status}`;
    return html`<li id="${anchor}"><strong>${response.status}</strong> ${renderInline(response.description)}${codes}${anchorLink(anchor)}</li>`;
  })}</ul>
${schema && renderBody(readBody(schema, `${operationId}.error`), true)}`;
}

function samples({ operationId, samples: all }: DocumentedOperation): Html {
  const tabs = (size: Sample["size"]) =>
    codeTabs(
      `${operationId}-${size}`,
      "Language",
      all.filter((sample) => sample.size === size),
    );
  if (!all.length) return html``;
  return html`<h3 class="code-title">Code samples</h3>
${tabs("minimal")}
<details><summary>Realistic samples, with options and error handling</summary>${tabs("realistic")}</details>`;
}

function examples({ requestBody: body, responses }: DocumentedOperation): Html {
  const ofResponses = responses.flatMap(({ status, schema, examples: all }) =>
    schema ? all.map((example) => ({ ...example, summary: `${status}: ${example.summary}` })) : [],
  );
  return html`${exampleList("Request examples", body?.examples ?? [])}
${exampleList("Response examples", ofResponses)}`;
}

function exampleList(title: string, all: Example[]): Html | false {
  return (
    all.length > 0 &&
    html`<h3 class="code-title">${title}</h3>
${all.map(
  ({ summary, value }, index) =>
    html`<details${index === 0 && html` open`}><summary>${summary}</summary>${codeBlock({ language: "json", code: JSON.stringify(value, null, 2) })}</details>`,
)}`
  );
}
