import { isObject, type Json, type JsonObject } from "../document/document.ts";
import { pages } from "./index.ts";
import type { FieldFacts } from "./page.ts";
import { readFacts } from "./read-facts.ts";

/** The code with which a service says that all went well, from the vendor's public SDKs. */
const SUCCESS_CODES: Record<string, string> = { Workspace: "WKS.00000000" };

/** The recorded facts in the words of {@link readFacts}. */
const recorded = Object.entries(pages).map(
  ([operationId, page]) => [operationId, expected(page as unknown as JsonObject)] as const,
);

/**
 * Compares what the spec says with what the pages say, both ways. An operation that no page is recorded of is left out:
 * {@link withoutPage} names it.
 *
 * @param document The bundle, without references.
 * @returns What differs, each in one sentence; empty when nothing does.
 */
export function comparePages(document: JsonObject): string[] {
  const facts = readFacts(document);
  return recorded.flatMap(([operationId, page]) => {
    const found = facts[operationId];
    if (!found) return [`${operationId}: the page is recorded, but the spec has no such operation`];
    return differences(operationId, page, found);
  });
}

/** The operations of the spec that no page is recorded of, so that nothing holds them to one. */
export function withoutPage(document: JsonObject): string[] {
  return Object.keys(readFacts(document)).filter((operationId) => !Object.hasOwn(pages, operationId));
}

function expected(page: JsonObject): JsonObject {
  const field = (facts: Json, isRequest: boolean): JsonObject => {
    const { fields, items, ...rest } = facts as unknown as FieldFacts & JsonObject;
    const inner = (value: unknown) => field(value as Json, isRequest);
    return {
      ...rest,
      ...(isRequest && rest.values && { meanings: rest.values.map(String) }),
      ...(fields && {
        fields: Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, inner(value)])),
      }),
      ...(items && { items: inner(items) }),
    };
  };
  const each = (record: Json | undefined, change: (value: JsonObject) => JsonObject) =>
    Object.fromEntries(
      Object.entries((record ?? {}) as JsonObject).map(([name, value]) => [name, change(value as JsonObject)]),
    );
  const { parameters, body, responses } = page;
  return {
    ...page,
    parameters: each(parameters, (parameter) => field(parameter, true)),
    ...(body !== undefined && { body: field(body, true) }),
    responses: each(responses, ({ headers, body: answer }) => ({
      ...(headers !== undefined && { headers: each(headers as Json, (header) => field(header, false)) }),
      ...(answer !== undefined && { body: withErrorCode(field(answer, false), page) }),
    })),
  };
}

/** The values of an error code are described, and more than the known ones are possible. */
function withErrorCode(body: JsonObject, { service }: JsonObject): JsonObject {
  const fields = body["fields"] as JsonObject;
  const code = fields["error_code"];
  if (!isObject(code)) return body;
  const success = SUCCESS_CODES[String(service)];
  const known = { ...code, open: true, meanings: code["values"] ?? [], ...(success !== undefined && { success }) };
  return { ...body, fields: { ...fields, error_code: known } };
}

function differences(place: string, page: Json | undefined, spec: Json | undefined): string[] {
  if (isObject(page) && isObject(spec)) {
    const names = new Set([...Object.keys(page), ...Object.keys(spec)]);
    return [...names].flatMap((name) => differences(`${place} ${name}`, page[name], spec[name]));
  }
  if (Array.isArray(page) && Array.isArray(spec) && page.every(isObject) && spec.every(isObject)) {
    return differences(place, { ...page } as unknown as Json, { ...spec } as unknown as Json);
  }
  const [known, said] = [sorted(page), sorted(spec)];
  return known === said ? [] : [`${place}: the page has ${known}, the spec has ${said}`];
}

/** The order of a list says nothing. */
function sorted(value: Json | undefined): string {
  if (value === undefined) return "nothing";
  return Array.isArray(value)
    ? `[${value
        .map((item) => JSON.stringify(item))
        .sort()
        .join(", ")}]`
    : JSON.stringify(value);
}
