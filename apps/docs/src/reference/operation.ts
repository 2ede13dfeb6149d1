import type { DefaultResponse, Example, ResponseHeader, Schema, Source } from "@hwc-users/spec";
import { type Html, html } from "../html/html.ts";
import type { Language } from "../language/language.ts";
import { codeBlock, codeTabs } from "../markdown/code-block.ts";
import { anchorLink } from "../markdown/headings.ts";
import { renderInline, renderMarkdown } from "../markdown/render.ts";
import type { Sample } from "../samples/read-samples.ts";
import { type Body, errorResponses, readBody, successResponses } from "./body.ts";
import { codesOf } from "./error-codes.ts";
import { type FieldContext, fieldList } from "./field-list.ts";
import { readParameter } from "./fields.ts";
import type { DocumentedOperation } from "./model.ts";
import { sourceLabel } from "./sources.ts";
import { describeCredentials, describePage, describeRetry, describeServers, rulesOf } from "./wording.ts";

/** Renders an operation: the description on the left, code on the right. */
export function renderOperation(operation: DocumentedOperation): Html {
  const { operationId, summary, description, method, path, language } = operation;
  return html`<section class="operation" data-operation="${operationId}">
<h2 id="${operationId}">${summary}${anchorLink(operationId, language)}</h2>
<p class="call"><span class="method">${method}</span> <code>${path}</code></p>
<div class="columns">
<div class="column">
${renderMarkdown(description, { language }).body}
${facts(operation)}
${parameters(operation)}
${requestBody(operation)}
${successResponses(operation.responses).map((response) =>
  part(operation, String(response.status), `Response ${response.status}`, response),
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

function heading(anchor: string, text: string, { language }: FieldContext): Html {
  return html`<h3 id="${anchor}">${text}${anchorLink(anchor, language)}</h3>`;
}

function facts(operation: DocumentedOperation): Html {
  const { operationId, service, page, servers, retry, language } = operation;
  return html`<dl class="facts">
<dt>Operation</dt><dd><code>${operationId}</code></dd>
<dt>Service</dt><dd>${service}</dd>
<dt>Credentials</dt><dd>${renderInline(describeCredentials(operation), language)}</dd>
<dt>Hosts</dt><dd>${describeServers(servers).map((line) => html`<div>${renderInline(line, language)}</div>`)}</dd>
<dt>Retry</dt><dd>${renderInline(describeRetry(retry), language)}</dd>
<dt>Vendor's page</dt><dd>${renderInline(describePage(page), language)}</dd>
</dl>`;
}

function parameters(operation: DocumentedOperation): Html {
  const { operationId, parameters: all } = operation;
  const locations = [...new Set(all.map((parameter) => parameter.in))];
  const titles = { path: "Path", query: "Query", header: "Headers", cookie: "Cookies" };
  return html`${locations.map(
    (location) => html`${heading(`${operationId}.in-${location}`, titles[location], operation)}
${fieldList(
  all.filter((parameter) => parameter.in === location).map((parameter) => readParameter(parameter, operationId)),
  operation,
)}`,
  )}`;
}

function requestBody(operation: DocumentedOperation): Html | undefined {
  const { requestBody: body } = operation;
  return body && part(operation, "request", "Request body", body);
}

interface Message {
  description: string;
  schema?: Schema;
  sources?: Source[];
  headers?: ResponseHeader[];
}

function part(
  operation: DocumentedOperation,
  name: string,
  title: string,
  { description, schema, sources = [], headers = [] }: Message,
): Html {
  const { language } = operation;
  const anchor = `${operation.operationId}.${name}`;
  const body = schema && readBody(schema, anchor);
  return html`${heading(anchor, title, operation)}
${renderMarkdown(description, { language }).body}${sourceLine(sources)}${headerLine(headers)}${body && renderBody(body, operation)}`;
}

function headerLine(headers: ResponseHeader[]): Html | false {
  const items = headers.map(({ name, sources }) => html` <code>${name}</code>${sourceTrait(sources)}`);
  return headers.length > 0 && html`<p>Header:${items}</p>`;
}

function sourceLine(sources: Source[]): Html | undefined {
  const label = sourceLabel(sources);
  return label === undefined ? undefined : html`<p class="source">${label}</p>`;
}

function sourceTrait(sources: Source[]): Html | undefined {
  const label = sourceLabel(sources);
  return label === undefined ? undefined : html` <span class="trait">${label}</span>`;
}

function renderBody(body: Body, context: FieldContext): Html {
  return html`<p class="body-type">JSON, ${body.type}. ${renderInline(rulesOf(body).join(" "), context.language)}</p>
${body.fields.length > 0 && fieldList(body.fields, context)}`;
}

function errorList(operation: DocumentedOperation): Html {
  const { operationId, responses, defaultResponse, language } = operation;
  const errors = errorResponses(responses);
  const schema = [...errors, ...(defaultResponse ? [defaultResponse] : [])].find((response) => response.schema)?.schema;
  const headers = new Map(errors.flatMap((response) => response.headers.map((header) => [header.name, header])));
  return html`${heading(`${operationId}.error`, "Errors", operation)}
<ul class="statuses">${errorsInSuccesses(operationId, responses)}${errors.map((response) =>
    errorItem(`${operationId}.${response.status}`, String(response.status), response, language),
  )}${defaultResponse && errorItem(`${operationId}.default`, "default", defaultResponse, language)}</ul>
${headerLine([...headers.values()])}${schema && renderBody(readBody(schema, `${operationId}.error`), operation)}`;
}

function errorItem(anchor: string, title: string, response: DefaultResponse, language: Language): Html {
  const text = renderInline(response.description.trim(), language);
  return html`<li id="${anchor}"><strong>${title}</strong> ${text}${codeLinks(response)}${sourceTrait(response.sources)}${anchorLink(anchor, language)}</li>`;
}

/** Renders the successes whose body can report an error. */
function errorsInSuccesses(operationId: string, responses: DocumentedOperation["responses"]): Html[] {
  return successResponses(responses)
    .filter((response) => codesOf(response).length > 0)
    .map(
      (response) =>
        html`<li><strong>${response.status}</strong> With an <code>error_code</code> in the body, <a href="#${operationId}.${response.status}">the response</a> reports an error, such as${codeLinks(response)}</li>`,
    );
}

function codeLinks(response: DefaultResponse): Html[] {
  return codesOf(response).map((code) => html` <a href="#${code}"><code>${code}</code></a>`);
}

function samples({ operationId, samples: all, language }: DocumentedOperation): Html {
  const tabs = (size: Sample["size"]) =>
    codeTabs(
      `${operationId}, ${size}`,
      all.filter((sample) => sample.size === size),
      language,
    );
  if (!all.length) return html``;
  return html`<h3 class="code-title">Code samples</h3>
${tabs("minimal")}
<details><summary>Realistic samples, with options and error handling</summary>${tabs("realistic")}</details>`;
}

function examples({ operationId, requestBody: body, responses, defaultResponse, language }: DocumentedOperation): Html {
  const labelled = (status: string, { schema, examples: all }: DefaultResponse) =>
    schema ? all.map((example) => ({ ...example, summary: `${status}: ${example.summary}` })) : [];
  const ofResponses = [
    ...responses.flatMap((response) => labelled(String(response.status), response)),
    ...(defaultResponse ? labelled("default", defaultResponse) : []),
  ];
  return html`${exampleList("Request examples", body?.examples ?? [], operationId, language)}
${exampleList("Response examples", ofResponses, operationId, language)}`;
}

function exampleList(title: string, all: Example[], operationId: string, language: Language): Html | false {
  return (
    all.length > 0 &&
    html`<h3 class="code-title">${title}</h3>
${all.map(
  ({ summary, value }, index) =>
    html`<details${index === 0 && html` open`}><summary>${summary}</summary>${codeBlock({ language: "json", code: JSON.stringify(value, null, 2) }, `${operationId}, ${summary}`, language)}</details>`,
)}`
  );
}
