import { type Argument, argumentsOf, exampleArguments, type TokenOperation, tokenOptionOf } from "@hwc-users/spec";
import { type Html, html } from "../html/html.ts";
import type { Language } from "../language/language.ts";
import { codeBlock } from "../markdown/code-block.ts";
import { readField } from "../reference/fields.ts";
import { exampleResponses } from "./example-responses.ts";
import { formField } from "./form-field.ts";

/** Renders the form that sends an operation. The script of the page finds its parts by their IDs and data attributes. */
export function tryItForm(operation: TokenOperation, language: Language): Html {
  const { operationId, service, tokenHeader, parameters } = operation;
  const { t } = language;
  const id = `try-it.${operationId}`;
  const call = t("this call of {operationId}", { operationId });
  const fields = (root: "input" | "headers", all: Pick<Argument, "name" | "schema" | "required">[]) =>
    all.map(({ name, schema, required }) =>
      formField(readField(name, schema, id, required, []), {
        id: `${id}/${root}`,
        path: [root],
        required: true,
        language,
      }),
    );
  return html`<form class="try-it-form" id="${id}" aria-labelledby="${id}.title" novalidate data-operation-id="${operationId}" data-service="${service}" data-token-option="${tokenOptionOf(tokenHeader)}">
<p><strong id="${id}.title" tabindex="-1">${t("Try it: {operation}", { operation: operationId })}</strong></p>
<p>${t("A mock inside this page responds: nothing leaves the browser. It has the users of the examples, and keeps their changes until you leave the page.")}</p>
<div class="columns">
<div>
${choice(`${id}.example`, t("Example"), html` data-example`, exampleOptions(operation))}
${fields("input", argumentsOf(operation))}
${fields(
  "headers",
  parameters.filter((parameter) => parameter.in === "header"),
)}
${choice(`${id}.response`, t("Response"), html` data-kind="text" data-path='["headers","Prefer"]'`, responseOptions(operation, language))}
${baseUrl(`${id}.base-url`, language)}
</div>
<div class="code-column">
<p class="problem" role="status" id="${id}/input.problem" lang="en"></p>
<p><button type="submit" aria-label="${t("Send: {operation}", { operation: operationId })}">${t("Send")}</button> <button type="button" aria-label="${t("Close: {operation}", { operation: operationId })}" data-close>${t("Close")}</button></p>
<p role="status" data-outcome></p>
<div data-code="body" hidden>${codeBlock({ language: "json", code: "", caption: t("Response") }, t("the response to {operationId}", { operationId }), language)}</div>
<div data-code="curl">${codeBlock({ language: "sh", code: "", caption: "curl" }, call, language)}</div>
<div data-code="TypeScript">${codeBlock({ language: "ts", code: "" }, call, language)}</div>
</div>
</div>
</form>`;
}

function choice(id: string, label: string, attributes: Html, options: Html[]): Html {
  return html`<div class="try-it-field"><label for="${id}">${label}</label>
<select id="${id}"${attributes}>${options}</select></div>`;
}

/** The options that fill the form. */
function exampleOptions(operation: TokenOperation): Html[] {
  const examples = operation.requestBody?.examples ?? [{ name: "", summary: operation.summary }];
  return examples.map(({ name, summary }) => {
    const values = { input: exampleArguments(operation, name) };
    return html`<option value="${JSON.stringify(values)}">${summary}</option>`;
  });
}

/** The options that choose a documented response. The mock reads it from the header `Prefer`. */
function responseOptions(operation: TokenOperation, { t }: Language): Html[] {
  return [
    html`<option value="">${t("that of the mock")}</option>`,
    ...exampleResponses(operation).map(
      ({ status, name, summary }) =>
        html`<option value="code=${status}, example=${name}">${status}: ${summary}</option>`,
    ),
  ];
}

function baseUrl(id: string, { t }: Language): Html {
  return html`<div class="try-it-field"><label for="${id}">${t("Base URL")}</label> <small id="${id}.note">${t("empty, or a mock on this machine, such as {url}", { url: "http://127.0.0.1:4010" })}</small>
<input id="${id}" type="url" autocomplete="off" spellcheck="false" placeholder="${t("the mock in this page")}" aria-describedby="${id}.note ${id}.problem" data-base-url> <span class="problem" id="${id}.problem"></span></div>`;
}
