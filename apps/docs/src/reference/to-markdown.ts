import type { DefaultResponse, Example, Source } from "@hwc-users/spec";
import { joinList, joinSentences } from "../language/join.ts";
import { errorResponses, readBody, successResponses } from "./body.ts";
import { codesOf } from "./error-codes.ts";
import { readParameter } from "./fields.ts";
import { fieldLine, fieldsToMarkdown, withLabel } from "./fields-to-markdown.ts";
import type { DocumentedOperation, Reference } from "./model.ts";
import { remedyOf } from "./remedy-link.ts";
import { sourceNames } from "./sources.ts";
import { describeType } from "./types.ts";
import { describeCredentials, describePage, describeRetry, describeRules, describeServers } from "./wording.ts";

/** Renders a reference as Markdown, for machines and terminals. */
export function referenceToMarkdown(reference: Reference): string {
  const { title, version, summary, description, credentials, operations, errorCodes, language } = reference;
  const { t } = language;
  const codes = errorCodes.map(({ code, statuses, meaning, sources }) => {
    const source = t("source: {list}", { list: sourceNames(sources, t) });
    return t("{name} ({traits}): {text}", {
      name: `\`${code}\``,
      traits: joinList([...statuses, source], t),
      text: meaning,
    });
  });
  return toDocument([
    `# ${title} ${version}`,
    summary,
    description,
    `## ${t("Security schemes")}`,
    ...credentials.map(({ name, header, description: text }) => `### ${name}: \`${header}\`\n\n${text}`),
    ...operations.flatMap((operation) => blocksOf(operation, "##")),
    `## ${t("Error codes")}`,
    list(codes),
  ]);
}

/** Renders an operation as a document of its own, for a folder below that of the other pages. */
export function operationToMarkdown(operation: DocumentedOperation): string {
  return toDocument(blocksOf(operation, "#")).replaceAll(/(?<=\]\()(?!https?:)/g, "../");
}

function toDocument(blocks: string[]): string {
  return `${blocks.map((block) => block.trim()).join("\n\n")}\n`;
}

/** @param mark The mark of the operation's heading. */
function blocksOf(operation: DocumentedOperation, mark: "#" | "##"): string[] {
  const { operationId, method, path, service, summary, requestBody, responses, samples, language } = operation;
  const { t } = language;
  const part = `${mark}#`;
  return [
    `${mark} ${operationId}: ${summary}`,
    fence("http", `${method} ${path}`),
    operation.description,
    list([
      t("Service: {service}", { service }),
      t("Credentials: {credentials}", { credentials: describeCredentials(operation, t) }),
      ...describeServers(operation.servers, t),
      describeRetry(operation.retry, t),
      t("Vendor's page: {page}", { page: describePage(operation.page, t) }),
    ]),
    ...parametersToMarkdown(operation, part),
    ...(requestBody ? bodyToMarkdown(operation, `${part} ${t("Request body")}`, "request", requestBody) : []),
    ...successResponses(responses).flatMap((response) => {
      const { status } = response;
      return bodyToMarkdown(operation, `${part} ${t("Response {status}", { status })}`, String(status), response);
    }),
    ...errorsToMarkdown(operation, part),
    ...samples.flatMap(({ label, size, language: codeLanguage, code }) => [
      `${part} ${size === "minimal" ? label : t("{sample}, realistic", { sample: label })}`,
      fence(codeLanguage, code),
    ]),
  ];
}

function parametersToMarkdown(operation: DocumentedOperation, part: string): string[] {
  const { operationId, parameters } = operation;
  const lines = parameters.map((parameter) =>
    fieldLine(readParameter(parameter, operationId), operation, parameter.in),
  );
  return parameters.length > 0 ? [`${part} ${operation.language.t("Parameters")}`, list(lines)] : [];
}

function errorsToMarkdown(operation: DocumentedOperation, part: string): string[] {
  const { operationId, responses, defaultResponse, language } = operation;
  const { t } = language;
  const errors: [number | string, DefaultResponse][] = [
    ...errorResponses(responses).map((response): [number, DefaultResponse] => [response.status, response]),
    ...(defaultResponse ? [[t("other status"), defaultResponse] satisfies [string, DefaultResponse]] : []),
  ];
  const lines = errors.map(([status, response]) => {
    const links = codesOf(response).map((code) => `[\`${code}\`](${remedyOf(code).replace(".html", ".md")})`);
    const text = [oneLine(response.description), ...links].join(" ");
    return withLabel(`${status}: ${text}`, response.sources, t);
  });
  const schema = errors.find(([, response]) => response.schema)?.[1].schema;
  const body = schema && readBody(schema, `${operationId}.error`);
  return [`${part} ${t("Errors")}`, list(lines), ...(body ? [fieldsToMarkdown(body.fields, operation)] : [])];
}

interface Message {
  description: string;
  sources?: Source[];
  schema?: Parameters<typeof readBody>[0];
  examples: Example[];
}

function bodyToMarkdown(operation: DocumentedOperation, title: string, name: string, message: Message): string[] {
  const { t } = operation.language;
  const { description, schema, sources = [], examples } = message;
  const body = schema && readBody(schema, `${operation.operationId}.${name}`);
  return [
    title,
    withLabel(description.trim(), sources, t),
    ...(body
      ? [
          joinSentences([t("JSON, {type}.", { type: describeType(body.schema, t) }), describeRules(body, t)], t),
          fieldsToMarkdown(body.fields, operation),
        ]
      : []),
    ...(schema ? examples : []).flatMap(({ summary, value }) => [
      t("Example: {summary}", { summary }),
      fence("json", JSON.stringify(value, null, 2)),
    ]),
  ];
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
