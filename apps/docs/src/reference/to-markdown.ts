import type { DefaultResponse, Example, Source } from "@hwc-users/spec";
import { errorResponses, readBody, successResponses } from "./body.ts";
import { codesOf } from "./error-codes.ts";
import { type Field, readParameter } from "./fields.ts";
import { type LongLists, listedAt } from "./long-lists.ts";
import type { DocumentedOperation, Reference } from "./model.ts";
import { sourceLabel, sourceNames } from "./sources.ts";
import { describeCredentials, describePage, describeRetry, describeServers, rulesOf, traitsOf } from "./wording.ts";

/** Renders a reference as Markdown, for machines and terminals. */
export function referenceToMarkdown(reference: Reference): string {
  const { title, version, summary, description, credentials, operations, errorCodes } = reference;
  return `${[
    `# ${title} ${version}`,
    summary,
    description,
    ...credentials.map(({ name, header, description: text }) => `### ${name}: \`${header}\`\n\n${text}`),
    ...operations.flatMap(operationToMarkdown),
    "## Error codes",
    errorCodes
      .map(
        ({ code, statuses, meaning, sources }) =>
          `- \`${code}\` (${statuses.join(", ")}, source: ${sourceNames(sources)}): ${meaning}`,
      )
      .join("\n"),
  ]
    .map((block) => block.trim())
    .join("\n\n")}\n`;
}

function operationToMarkdown(operation: DocumentedOperation): string[] {
  const { operationId, method, path, service, summary, parameters, requestBody, responses, longLists } = operation;
  return [
    `## ${operationId}: ${summary}`,
    fence("http", `${method} ${path}`),
    operation.description,
    [`Service: ${service}. Credentials: ${describeCredentials(operation)}.`, describeRetry(operation.retry)].join("\n"),
    list(describeServers(operation.servers)),
    `Vendor's page: ${describePage(operation.page)}`,
    "### Parameters",
    list(
      parameters.map((parameter) =>
        fieldLine(readParameter(parameter, operationId), longLists, `in the ${parameter.in}, `),
      ),
    ),
    ...(requestBody ? bodyToMarkdown("Request body", operation, "request", requestBody) : []),
    ...successResponses(responses).flatMap((response) =>
      bodyToMarkdown(`Response ${response.status}`, operation, String(response.status), response),
    ),
    ...errorsToMarkdown(operation),
    ...operation.samples.flatMap(({ label, size, language, code }) => [`### ${label}, ${size}`, fence(language, code)]),
  ];
}

function errorsToMarkdown({ operationId, responses, defaultResponse, longLists }: DocumentedOperation): string[] {
  const errors: [number | string, DefaultResponse][] = [
    ...errorResponses(responses).map((response): [number, DefaultResponse] => [response.status, response]),
    ...(defaultResponse ? [["default", defaultResponse] satisfies [string, DefaultResponse]] : []),
  ];
  const lines = errors.map(([status, response]) => {
    const codes = codesOf(response).map((code) => `\`${code}\``);
    const parts = [oneLine(response.description), ...(codes.length ? [`Codes: ${codes.join(", ")}.`] : [])];
    return `${status}: ${parts.join(" ")}${labelOf(response.sources)}`;
  });
  const schema = errors.find(([, response]) => response.schema)?.[1].schema;
  const body = schema && readBody(schema, `${operationId}.error`);
  return ["### Errors", list(lines), ...(body ? [fieldList(body.fields, longLists, "")] : [])];
}

interface Message {
  description: string;
  sources?: Source[];
  schema?: Parameters<typeof readBody>[0];
  examples: Example[];
}

function bodyToMarkdown(title: string, operation: DocumentedOperation, part: string, message: Message): string[] {
  const { operationId, longLists } = operation;
  const { description, schema, sources = [], examples } = message;
  const body = schema && readBody(schema, `${operationId}.${part}`);
  return [
    `### ${title}`,
    `${description.trim()}${labelOf(sources)}`,
    ...(body ? [`JSON, ${body.type}. ${rulesOf(body).join(" ")}`.trim(), fieldList(body.fields, longLists, "")] : []),
    ...(schema ? examples : []).flatMap(({ summary, value }) => [
      `Example: ${summary}`,
      fence("json", JSON.stringify(value, null, 2)),
    ]),
  ];
}

function fieldList(fields: Field[], lists: LongLists, indent: string): string {
  return fields
    .flatMap((field) => [`${indent}- ${fieldLine(field, lists)}`, fieldList(field.fields, lists, `${indent}  `)])
    .filter((line) => line !== "")
    .join("\n");
}

function fieldLine(field: Field, lists: LongLists, location = ""): string {
  const text = [
    field.description.trim(),
    ...valuesToMarkdown(field, lists),
    ...(field.fields.length > 0 ? [field.about.trim()] : []),
    ...(field.examples.length > 0
      ? [`For example ${field.examples.map((example) => `\`${example}\``).join(", ")}.`]
      : []),
  ].join(" ");
  return `\`${field.name}\` (${[`${location}${field.type}`, ...traitsOf(field)].join(", ")}): ${oneLine(text)}`;
}

function valuesToMarkdown(field: Field, lists: LongLists): string[] {
  const { name, values, valueSources, sources, open } = field;
  if (values.length === 0) return [];
  const other = open ? ["Other values are possible."] : [];
  const elsewhere = listedAt(field, lists);
  if (elsewhere) return [`The ${values.length} known values of \`${elsewhere}\`.`, ...other];
  const meanings = values.map(({ value, meaning }) =>
    name === "error_code" || !meaning ? `\`${value}\`` : `\`${value}\`: ${meaning.replace(/\.$/, "")}`,
  );
  const label = valueSources.join() === sources.join() ? "" : labelOf(valueSources);
  return [`Known values${label}: ${meanings.join("; ")}.`, ...other];
}

function labelOf(sources: Source[]): string {
  const label = sourceLabel(sources);
  return label === undefined ? "" : ` (${label})`;
}

function oneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, " ");
}

function list(lines: string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

function fence(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}
