import type { Guide } from "../guides/read-guides.ts";
import { slugify } from "../markdown/headings.ts";
import { readBody, successResponses } from "../reference/body.ts";
import { type Field, readParameter } from "../reference/fields.ts";
import { type LongLists, listedAt } from "../reference/long-lists.ts";
import type { DocumentedOperation, Reference } from "../reference/model.ts";
import type { SearchDocument } from "./options.ts";

/** Lists the documents of the search index: sections of guides, operations, parameters, fields, bodies and error codes. */
export function searchDocuments(guides: Guide[], reference: Reference): SearchDocument[] {
  return [
    ...guides.flatMap(guideDocuments),
    ...reference.operations.flatMap(operationDocuments),
    ...codeDocuments(reference),
  ];
}

function guideDocuments({ name, title, description, markdown }: Guide): SearchDocument[] {
  const [introduction = "", ...sections] = markdown.split(/^(?=#{2,3} )/m);
  return [
    { id: `${name}.html`, title, context: "", text: plainText(`${description} ${introduction}`) },
    ...sections.map((section) => {
      const [, heading = "", text = ""] = /^#+ ([^\n]*)\n(.*)$/s.exec(section) ?? [];
      const plain = plainText(heading);
      return { id: `${name}.html#${slugify(plain)}`, title: plain, context: title, text: plainText(text) };
    }),
  ];
}

function operationDocuments(operation: DocumentedOperation): SearchDocument[] {
  const { operationId, summary, description, method, path, parameters, requestBody, responses, longLists } = operation;
  const context = `Reference › ${operationId}`;
  const bodies = [
    { part: "request", title: "Request body", body: requestBody },
    ...successResponses(responses).map((body) => ({
      part: String(body.status),
      title: `Response ${body.status}`,
      body,
    })),
  ];
  return [
    {
      id: `reference.html#${operationId}`,
      title: `${summary} (${operationId})`,
      context: "Reference",
      text: plainText(`${method} ${path} ${description}`),
    },
    ...fieldDocuments(
      parameters.map((parameter) => readParameter(parameter, operationId)),
      context,
      longLists,
    ),
    ...bodies.flatMap(({ part, title, body }) => {
      const anchor = `${operationId}.${part}`;
      if (!body?.schema) return [];
      const examples = body.examples.map((example) => `${example.summary} ${JSON.stringify(example.value)}`).join(" ");
      return [
        { id: `reference.html#${anchor}`, title, context, text: plainText(`${body.description} ${examples}`) },
        ...fieldDocuments(readBody(body.schema, anchor).fields, `${context} › ${title}`, longLists),
      ];
    }),
  ];
}

function fieldDocuments(fields: Field[], context: string, lists: LongLists): SearchDocument[] {
  return fields.flatMap((field) => {
    const listed = listedAt(field, lists) ? [] : field.values;
    const values = listed.map(({ value, meaning }) => `${value} ${meaning}`).join(" ");
    const text = plainText(`${field.description} ${values}`);
    return [
      { id: `reference.html#${field.anchor}`, title: field.name, context, text },
      ...fieldDocuments(field.fields, `${context} › ${field.name}`, lists),
    ];
  });
}

function codeDocuments({ errorCodes }: Reference): SearchDocument[] {
  return errorCodes.map(({ code, meaning, services }) => ({
    id: `reference.html#${code}`,
    title: code,
    context: `Reference › Error codes › ${services.join(", ")}`,
    text: plainText(meaning),
  }));
}

function plainText(markdown: string): string {
  return markdown
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/^```.*$/gm, "")
    .replaceAll(/[`*>|]|^#+ |-{3,}/gm, "")
    .replaceAll(/\s+/g, " ")
    .trim();
}
