import type { JsonObject } from "@hwc-users/spec";
import type { FieldFacts, OperationFacts, ResponseFacts } from "./facts.ts";

/** Adds the facts that follow from a record. It is then comparable with the facts that `readFacts` reads from the spec. */
export function expectedFacts({ parameters, body, responses, ...record }: OperationFacts): JsonObject {
  return toJson({
    ...record,
    parameters: mapValues(parameters, (parameter) => ({ listed: "page", ...requestField(parameter) })),
    ...(body && { body: requestField(body) }),
    responses: mapValues(responses, response),
  });
}

function response({ headers, body, ...rest }: ResponseFacts): object {
  return {
    listed: "page",
    ...rest,
    ...(headers && { headers: mapValues(headers, (header) => ({ listed: "page", ...requestField(header) })) }),
    ...(body && { body: responseValue(body) }),
  };
}

function requestField({ fields, items, ...facts }: FieldFacts): object {
  return {
    ...derivedFacts(facts),
    ...facts,
    ...(fields && { fields: mapValues(fields, requestField) }),
    ...(items && { items: requestField(items) }),
  };
}

/** The vendor's examples have null in fields of several kinds. So we accept it in every field of a response. */
function responseField(field: FieldFacts): object {
  return { ...responseValue(field), nullable: true };
}

/** The services add values over time. So we accept other values everywhere in a response. */
function responseValue({ fields, items, ...recorded }: FieldFacts): object {
  const facts: FieldFacts = { ...recorded, ...(recorded.values && { open: true }) };
  return {
    ...derivedFacts(facts),
    ...facts,
    ...(fields && { fields: mapValues(fields, responseField) }),
    ...(items && { items: responseValue(items) }),
  };
}

/**
 * The spec describes each value, and states whether a text is personal and where each constraint is documented.
 */
function derivedFacts(facts: FieldFacts): object {
  const { type, values, open, diallingCodes, personal = false } = facts;
  const isText = [type].flat().includes("string");
  return {
    ...(values && !diallingCodes && { meanings: "each value" }),
    ...(isText && !values && { personal }),
    ...(hasConstraint(facts) && { source: "page" }),
    ...(values && open && { valuesSource: "page" }),
  };
}

function hasConstraint({ values, open, default: chosen, minLength, maxLength, minimum, maximum }: FieldFacts): boolean {
  const others = [chosen, minLength, maxLength, minimum, maximum];
  return (values !== undefined && !open) || others.some((constraint) => constraint !== undefined);
}

function mapValues<T>(record: Record<string, T>, change: (value: T) => object): Record<string, object> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]));
}

function toJson(value: object): JsonObject {
  return JSON.parse(JSON.stringify(value));
}
