import type { ResponseHeader, Schema, Source } from "@hwc-users/spec";
import { type Html, html } from "../html/html.ts";
import { joinSentences } from "../language/join.ts";
import type { Language } from "../language/language.ts";
import { renderInline, renderMarkdown } from "../markdown/render.ts";
import { type Body, readBody, successResponses } from "./body.ts";
import { type FieldContext, fieldList } from "./field-list.ts";
import type { DocumentedOperation } from "./model.ts";
import type { Part } from "./part.ts";
import { sourceLabel } from "./sources.ts";
import { describeType } from "./types.ts";
import { describeRules } from "./wording.ts";

/** Renders the request body and the success responses of an operation. */
export function bodyParts(operation: DocumentedOperation): Part[] {
  const { requestBody, responses, language } = operation;
  const { t } = language;
  return [
    ...(requestBody ? [bodyPart(operation, "request", t("Request body"), requestBody)] : []),
    ...successResponses(responses).map((response) => {
      const { status } = response;
      return bodyPart(operation, String(status), t("Response {status}", { status }), response);
    }),
  ];
}

interface Message {
  description: string;
  schema?: Schema;
  sources?: Source[];
  headers?: ResponseHeader[];
}

function bodyPart(operation: DocumentedOperation, name: string, title: string, message: Message): Part {
  const { description, schema, sources = [], headers = [] } = message;
  const { operationId, language } = operation;
  const anchor = `${operationId}.${name}`;
  const source = sourceLabel(sources, language.t);
  return {
    anchor,
    title,
    body: html`${renderMarkdown(description, { language }).body}${source && html`<p class="source">${source}</p>`}${
      headers.length > 0 && headerLine(headers, language)
    }${schema && renderBody(readBody(schema, anchor), operation)}`,
  };
}

/** Renders the headers of a response. */
export function headerLine(headers: ResponseHeader[], { t }: Language): Html {
  const items = headers.map(({ name, sources }) => html` <code>${name}</code>${sourceTrait(sources, t)}`);
  return html`<p>${t("Headers:")}${items}</p>`;
}

/** Renders the label of sources beside a statement. */
export function sourceTrait(sources: Source[], t: Language["t"]): Html | undefined {
  const label = sourceLabel(sources, t);
  return label === undefined ? undefined : html` <span class="trait">${label}</span>`;
}

/** Renders the type, the rules and the fields of a body. */
export function renderBody(body: Body, context: FieldContext): Html {
  const { language } = context;
  const { t } = language;
  const text = joinSentences([t("JSON, {type}.", { type: describeType(body.schema, t) }), describeRules(body, t)], t);
  return html`<p class="body-type">${renderInline(text, language)}</p>
${body.fields.length > 0 && fieldList(body.fields, context)}`;
}
