import type { Example, Schema } from "@hwc-users/spec";
import { errorResponses, readBody, successResponses } from "../reference/body.ts";
import { readParameter } from "../reference/fields.ts";
import type { DocumentedOperation } from "../reference/model.ts";
import type { Entry } from "./entry.ts";
import { fieldEntries } from "./field-entries.ts";

/** How likely the parts of an operation are meant: readers look for what they send. */
const WEIGHTS = { operation: 1.8, sent: 1.2, received: 0.6, error: 0.4 };

/** A part of an operation with an anchor: the request body, or a response. */
interface Message {
  part: string;
  title: string;
  body: { description: string; schema?: Schema; examples: Example[] };
  weight: number;
}

/** Lists the entries of an operation: itself, its parameters, messages, fields and errors. */
export function operationEntries(
  operation: DocumentedOperation,
  link: (anchor: string) => string,
  heading: string,
): Entry[] {
  const { operationId, summary, description, method, path, parameters, language } = operation;
  const { t } = language;
  const context = `${heading} › ${operationId}`;
  const errors = errorMessages(operation);
  const errorSchema = errors.find(({ body }) => body.schema)?.body.schema;
  const parameterFields = parameters.map((parameter) => readParameter(parameter, operationId));
  const fieldsOf = (schema: Schema | undefined, part: string, title: string, weight: number) =>
    fieldEntries(schema ? readBody(schema, `${operationId}.${part}`).fields : [], {
      operation,
      link,
      context: `${context} › ${title}`,
      weight,
    });
  const entryOf = ({ part, title, body, weight }: Message) => ({
    href: link(`${operationId}.${part}`),
    title,
    context,
    markdown: textOf(body),
    weight,
  });
  return [
    {
      href: link(operationId),
      title: `${summary} (${operationId})`,
      context: heading,
      detail: `${method} ${path}`,
      markdown: description,
      weight: WEIGHTS.operation,
    },
    ...fieldEntries(parameterFields, { operation, link, context, weight: WEIGHTS.sent }),
    ...messages(operation).flatMap((message) => [
      entryOf(message),
      ...fieldsOf(message.body.schema, message.part, message.title, message.weight),
    ]),
    ...errors.map(entryOf),
    ...fieldsOf(errorSchema, "error", t("Errors"), WEIGHTS.error),
  ];
}

function messages({ requestBody, responses, language: { t } }: DocumentedOperation): Message[] {
  return [
    ...(requestBody ? [{ part: "request", title: t("Request body"), body: requestBody, weight: WEIGHTS.sent }] : []),
    ...successResponses(responses).map((body) => ({
      part: String(body.status),
      title: t("Response {status}", { status: body.status }),
      body,
      weight: WEIGHTS.received,
    })),
  ];
}

function errorMessages({ responses, defaultResponse, language: { t } }: DocumentedOperation): Message[] {
  return [
    ...errorResponses(responses).map((body) => ({ part: String(body.status), body })),
    ...(defaultResponse ? [{ part: "default", body: defaultResponse }] : []),
  ].map(({ part, body }) => ({ part, title: t("Response {status}", { status: part }), body, weight: WEIGHTS.error }));
}

function textOf({ description, examples }: Message["body"]): string {
  return [description, ...examples.map(({ summary, value }) => `${summary} \`${JSON.stringify(value)}\``)].join("\n\n");
}
