import { type DefaultResponse, type Example, errorCodeIn } from "@hwc-users/spec";
import { type Html, html } from "../html/html.ts";
import type { Language } from "../language/language.ts";
import { codeBlock, codeTabs } from "../markdown/code-block.ts";
import type { Sample } from "../samples/read-samples.ts";
import { readErrorCodes } from "./error-codes.ts";
import type { DocumentedOperation } from "./model.ts";
import type { Part } from "./part.ts";
import { remedyLink } from "./remedy-link.ts";

/** The pages with code: the reference has the minimal samples and one example of each kind, the page of the operation has all. */
export type CodeScope = "reference" | "operation";

/** The code languages of the reference, which all operations share. All of them would double its size. */
const REFERENCE_LABELS = ["curl", "TypeScript", "Python"];

/** Renders the samples and the examples of an operation. */
export function codeParts(operation: DocumentedOperation, scope: CodeScope): Part[] {
  const { operationId, language, requestBody } = operation;
  const { t } = language;
  const requests = exampleList(requestBody?.examples ?? [], operation, scope);
  const responses = exampleList(responseExamples(operation), operation, scope);
  return [
    ...(operation.samples.length > 0
      ? [{ anchor: `${operationId}.samples`, title: t("Samples"), body: samples(operation, scope) }]
      : []),
    ...(requests ? [{ anchor: `${operationId}.request-examples`, title: t("Request examples"), body: requests }] : []),
    ...(responses
      ? [{ anchor: `${operationId}.response-examples`, title: t("Response examples"), body: responses }]
      : []),
  ];
}

function samples(operation: DocumentedOperation, scope: CodeScope): Html {
  const { t } = operation.language;
  const { operationId, samples: all } = operation;
  const minimal = all.filter(({ size }) => size === "minimal");
  if (scope === "reference")
    return sampleTabs(
      minimal.filter(({ label }) => REFERENCE_LABELS.includes(label)),
      operationId,
      operation.language,
    );
  const realistic = all.filter(({ size }) => size === "realistic");
  return html`${sampleTabs(minimal, operationId, operation.language)}
<details><summary>${t("Realistic samples, with options and error handling")}</summary>${sampleTabs(realistic, t("{operation}, realistic", { operation: operationId }), operation.language)}</details>`;
}

function sampleTabs(samples: Sample[], name: string, language: Language): Html {
  return codeTabs(name, samples, language);
}

function responseExamples({ responses, defaultResponse, language }: DocumentedOperation): Example[] {
  const labelled = (status: string, { schema, examples }: DefaultResponse) =>
    schema ? examples.map((example) => ({ ...example, summary: `${status}: ${example.summary}` })) : [];
  return [
    ...responses.flatMap((response) => labelled(String(response.status), response)),
    ...(defaultResponse ? labelled(language.t("other status"), defaultResponse) : []),
  ];
}

function exampleList(examples: Example[], operation: DocumentedOperation, scope: CodeScope): Html | undefined {
  const { operationId, language } = operation;
  const [first] = examples;
  if (!first) return undefined;
  if (scope === "reference")
    return html`<p>${first.summary}</p>
${exampleCode(first, operationId, language)}`;
  const codes = readErrorCodes([operation]).map(({ code }) => code);
  return html`${examples.map((example, index) => {
    const { summary, value } = example;
    const code = String(errorCodeIn(value));
    return html`<div class="example">${codes.includes(code) && remedyLink(code)}
<details${index === 0 && html` open`}><summary>${summary}</summary>${exampleCode(example, operationId, language)}</details></div>`;
  })}`;
}

function exampleCode({ summary, value }: Example, operationId: string, language: Language): Html {
  const code = JSON.stringify(value, null, 2);
  return codeBlock({ language: "json", code }, `${operationId}, ${summary}`, language);
}
