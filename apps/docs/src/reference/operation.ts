import type { Example } from "@hwc-users/spec";
import { codeBlock, codeTabs } from "../markdown/code-block.ts";
import { anchorLink } from "../markdown/headings.ts";
import { renderInline, renderMarkdown } from "../markdown/render.ts";
import type { Sample } from "../markdown/samples.ts";
import { Html, html } from "../site/html.ts";
import { type Body, failuresOf, readBody, successesOf } from "./body.ts";
import { codesOf } from "./error-codes.ts";
import { fieldList } from "./field-list.ts";
import { readParameter } from "./fields.ts";
import type { DocumentedOperation } from "./model.ts";
import { describeRetry, describeServers, rulesOf } from "./wording.ts";

/** Shows one operation: what to know on the left, code on the right. */
export function showOperation(operation: DocumentedOperation): Html {
  const { operationId, summary, description, method, path } = operation;
  return html`<section class="operation" data-operation="${operationId}">
<h2 id="${operationId}">${summary}${link(operationId)}</h2>
<p class="call"><span class="method">${method}</span> <code>${path}</code></p>
<div class="columns">
<div class="column">
${renderMarkdown(description).body}
${facts(operation)}
${parameters(operation)}
${requestBody(operation)}
${successesOf(operation.responses).map((response) =>
  part(operationId, String(response.status), `Response ${response.status}`, response.description, response.schema),
)}
${failures(operation)}
</div>
<div class="column code-column">
${samples(operation)}
${examples(operation)}
</div>
</div>
</section>`;
}

function link(anchor: string): Html {
  return new Html(anchorLink(anchor));
}

function heading(anchor: string, text: string): Html {
  return html`<h3 id="${anchor}">${text}${link(anchor)}</h3>`;
}

function facts({ operationId, service, tokenHeader, servers, retry }: DocumentedOperation): Html {
  return html`<dl class="facts">
<dt>Operation</dt><dd><code>${operationId}</code></dd>
<dt>Service</dt><dd>${service}</dd>
<dt>Token</dt><dd><code>${tokenHeader}</code></dd>
<dt>Hosts</dt><dd>${describeServers(servers).map((line) => html`<div>${renderInline(line)}</div>`)}</dd>
<dt>Repeating</dt><dd>${renderInline(describeRetry(retry))}</dd>
</dl>`;
}

function parameters({ operationId, parameters: all }: DocumentedOperation): Html {
  const places = [...new Set(all.map((parameter) => parameter.in))];
  const titles = { path: "Path", query: "Query", header: "Headers", cookie: "Cookies" };
  return html`${places.map(
    (place) => html`${heading(`${operationId}.in-${place}`, titles[place])}
${fieldList(all.filter((parameter) => parameter.in === place).map((parameter) => readParameter(parameter, operationId)))}`,
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
${renderMarkdown(description).body}${body && showBody(body)}`;
}

function showBody(body: Body, codeLinks = false): Html {
  return html`<p class="body-type">JSON, ${body.type}. ${renderInline(rulesOf(body).join(" "))}</p>
${body.fields.length > 0 && fieldList(body.fields, codeLinks)}`;
}

function failures({ operationId, responses }: DocumentedOperation): Html {
  const failed = failuresOf(responses);
  const schema = failed.find((response) => response.schema)?.schema;
  return html`${heading(`${operationId}.error`, "Errors")}
<ul class="statuses">${failed.map((response) => {
    const codes = codesOf(response).map((code) => html` <a href="#${code}"><code>${code}</code></a>`);
    const anchor = `${operationId}.${response.status}`;
    return html`<li id="${anchor}"><strong>${response.status}</strong> ${renderInline(response.description)}${codes}${link(anchor)}</li>`;
  })}</ul>
${schema && showBody(readBody(schema, `${operationId}.error`), true)}`;
}

function samples({ operationId, samples: all }: DocumentedOperation): Html {
  const tabs = (size: Sample["size"]) =>
    codeTabs(
      `${operationId}-${size}`,
      "Language",
      all.filter((sample) => sample.size === size),
    );
  if (!all.length) return html``;
  return html`<h3 class="code-title">Call it</h3>
${tabs("minimal")}
<details><summary>With everything that a program needs</summary>${tabs("realistic")}</details>`;
}

function examples({ requestBody: body, responses }: DocumentedOperation): Html {
  const answers = responses.flatMap(({ status, schema, examples: all }) =>
    schema ? all.map((example) => ({ ...example, summary: `${status}: ${example.summary}` })) : [],
  );
  return html`${exampleList("Request examples", body?.examples ?? [])}
${exampleList("Response examples", answers)}`;
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
