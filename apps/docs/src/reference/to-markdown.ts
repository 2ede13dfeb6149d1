import type { Example } from "@hwc-users/spec";
import { errorResponses, readBody, successResponses } from "./body.ts";
import { codesOf } from "./error-codes.ts";
import { type Field, readParameter } from "./fields.ts";
import type { DocumentedOperation, Reference } from "./model.ts";
import { describeRetry, describeServers, rulesOf, traitsOf } from "./wording.ts";

/** Renders the whole reference as Markdown, for machines and terminals. */
export function referenceToMarkdown(reference: Reference): string {
  const { title, version, summary, description, tokens, operations, errorCodes } = reference;
  return `${[
    `# ${title} ${version}`,
    summary,
    description,
    ...tokens.map((token) => `### ${token.name}: \`${token.header}\`\n\n${token.description}`),
    ...operations.flatMap(operationToMarkdown),
    "## Error codes",
    errorCodes
      .map(({ code, statuses, meaning }) => `- \`${code}\` (${statuses.join(", ") || "any status"}): ${meaning}`)
      .join("\n"),
  ]
    .map((block) => block.trim())
    .join("\n\n")}\n`;
}

function operationToMarkdown(operation: DocumentedOperation): string[] {
  const { operationId, method, path, service, summary, parameters, requestBody, responses } = operation;
  return [
    `## ${operationId}: ${summary}`,
    fence("http", `${method} ${path}`),
    operation.description,
    [`Service: ${service}. Token header: \`${operation.tokenHeader}\`.`, describeRetry(operation.retry)].join("\n"),
    list(describeServers(operation.servers)),
    "### Parameters",
    list(parameters.map((parameter) => fieldLine(readParameter(parameter, operationId), `in the ${parameter.in}, `))),
    ...(requestBody ? bodyToMarkdown("Request body", operationId, "request", requestBody) : []),
    ...successResponses(responses).flatMap((response) =>
      bodyToMarkdown(`Response ${response.status}`, operationId, String(response.status), response),
    ),
    "### Errors",
    list(
      errorResponses(responses).map((response) => {
        const codes = codesOf(response).map((code) => `\`${code}\``);
        return `${response.status}: ${response.description} ${codes.length ? `Codes: ${codes.join(", ")}.` : ""}`.trim();
      }),
    ),
    ...operation.samples.flatMap(({ label, size, language, code }) => [`### ${label}, ${size}`, fence(language, code)]),
  ];
}

interface Message {
  description: string;
  schema?: Parameters<typeof readBody>[0];
  examples: Example[];
}

function bodyToMarkdown(title: string, operationId: string, part: string, message: Message): string[] {
  const { description, schema, examples } = message;
  const body = schema && readBody(schema, `${operationId}.${part}`);
  return [
    `### ${title}`,
    description,
    ...(body ? [`JSON, ${body.type}. ${rulesOf(body).join(" ")}`.trim(), fieldList(body.fields, "")] : []),
    ...(schema ? examples : []).flatMap(({ summary, value }) => [
      `Example: ${summary}`,
      fence("json", JSON.stringify(value, null, 2)),
    ]),
  ];
}

function fieldList(fields: Field[], indent: string): string {
  return fields
    .flatMap((field) => [`${indent}- ${fieldLine(field)}`, fieldList(field.fields, `${indent}  `)])
    .filter((line) => line !== "")
    .join("\n");
}

function fieldLine(field: Field, location = ""): string {
  const values = field.values.map(({ value, meaning }) => `\`${value}\`: ${meaning || "no description"}`);
  const text = [
    field.description.trim(),
    ...(values.length ? [`Values: ${values.join("; ")}`] : []),
    ...field.examples.map((example) => `For example \`${example}\`.`),
  ].join(" ");
  return `\`${field.name}\` (${[`${location}${field.type}`, ...traitsOf(field)].join(", ")}): ${text.replaceAll(/\s*\n\s*/g, " ")}`;
}

function list(lines: string[]): string {
  return lines.map((line) => `- ${line}`).join("\n");
}

function fence(language: string, code: string): string {
  return `\`\`\`${language}\n${code}\n\`\`\``;
}
