import type { Guide } from "../guides/read-guides.ts";
import { slugify } from "../markdown/headings.ts";
import { readBody, successResponses } from "../reference/body.ts";
import { type Field, readParameter } from "../reference/fields.ts";
import { type LongLists, listedAt } from "../reference/long-lists.ts";
import type { DocumentedOperation, Reference, References } from "../reference/model.ts";
import type { SearchDocument } from "./options.ts";

/** Lists the documents of the search index: sections of guides, operations, parameters, fields, bodies and error codes. */
export function searchDocuments(guides: Guide[], references: References): SearchDocument[] {
  return [
    ...guides.flatMap(guideDocuments),
    ...references.flatMap((reference) => [
      ...reference.operations.flatMap((operation) => operationDocuments(reference, operation)),
      ...codeDocuments(reference),
    ]),
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

function operationDocuments({ page, heading }: Reference, operation: DocumentedOperation): SearchDocument[] {
  const { operationId, summary, description, method, path, parameters, requestBody, responses, longLists } = operation;
  const file = `${page}.html`;
  const context = `${heading} › ${operationId}`;
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
      id: `${file}#${operationId}`,
      title: `${summary} (${operationId})`,
      context: heading,
      text: plainText(`${method} ${path} ${description}`),
    },
    ...fieldDocuments(
      file,
      parameters.map((parameter) => readParameter(parameter, operationId)),
      context,
      longLists,
    ),
    ...bodies.flatMap(({ part, title, body }) => {
      const anchor = `${operationId}.${part}`;
      if (!body?.schema) return [];
      const examples = body.examples.map((example) => `${example.summary} ${JSON.stringify(example.value)}`).join(" ");
      return [
        { id: `${file}#${anchor}`, title, context, text: plainText(`${body.description} ${examples}`) },
        ...fieldDocuments(file, readBody(body.schema, anchor).fields, `${context} › ${title}`, longLists),
      ];
    }),
  ];
}

function fieldDocuments(file: string, fields: Field[], context: string, lists: LongLists): SearchDocument[] {
  return fields.flatMap((field) => {
    const listed = listedAt(field, lists) ? [] : field.values;
    const values = listed.map(({ value, meaning }) => `${value} ${meaning}`).join(" ");
    const text = plainText(`${field.description} ${values}`);
    return [
      { id: `${file}#${field.anchor}`, title: field.name, context, text },
      ...fieldDocuments(file, field.fields, `${context} › ${field.name}`, lists),
    ];
  });
}

function codeDocuments({ page, heading, errorCodes }: Reference): SearchDocument[] {
  return errorCodes.map(({ code, meaning, services }) => ({
    id: `${page}.html#${code}`,
    title: code,
    context: `${heading} › Error codes › ${services.join(", ")}`,
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
