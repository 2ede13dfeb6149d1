import type { JsonObject } from "@hwc-users/spec";
import type { DocumentFacts, FieldFacts, NamedExampleFacts, OperationFacts, ResponseFacts } from "./facts.ts";

/** Adds the facts that follow from a record. It is then comparable with the facts that `readFacts` reads from the spec. */
export function expectedFacts(record: OperationFacts): JsonObject {
  const { summary, page, parameters, body, responses, examples, ...rest } = record;
  return toJson({
    ...rest,
    summary: { meaning: summary },
    page: { ...page, meaning: `${page.meaning}; ${page.newer ? `newer version ${page.newer} exists` : "no date"}` },
    parameters: mapValues(parameters, (parameter) => ({ listed: "page", ...requestField(parameter) })),
    ...(body && { body: requestField(body) }),
    responses: mapValues(responses, response),
    examples: mapValues(examples, exampleMeanings),
  });
}

/** As {@link expectedFacts}, for the document as a whole. */
export function expectedDocument({ title, summary, services, ...record }: DocumentFacts): JsonObject {
  return toJson({
    ...record,
    title: { meaning: title },
    summary: { meaning: summary },
    services: mapValues(services, (meaning) => ({ meaning })),
  });
}

function exampleMeanings(examples: Record<string, NamedExampleFacts>): object {
  return mapValues(examples, (example) => ({ meaning: typeof example === "string" ? example : example.meaning }));
}

function response({ headers, body, ...rest }: ResponseFacts): object {
  return {
    listed: "page",
    ...rest,
    ...(headers && {
      headers: mapValues(headers, ({ examples, ...header }) => ({
        listed: "page",
        ...requestField(header),
        examples: exampleMeanings(examples),
      })),
    }),
    ...(body && { body: responseValue(body) }),
  };
}

function requestField({ fields, items, ...facts }: FieldFacts): object {
  return {
    ...comparable(facts),
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
    ...comparable(facts),
    ...(fields && { fields: mapValues(fields, responseField) }),
    ...(items && { items: responseValue(items) }),
  };
}

/** Adds the limit to the meaning, whether a text is personal, and where each constraint is documented. */
function comparable({ form: _, meaning, meanings, atLeastOneOf, ...facts }: FieldFacts): object {
  const { type, values, open, personal = false, describedMaxLength: limit } = facts;
  const isText = [type].flat().includes("string");
  const ofText = (text: string) => ({ meaning: text });
  return {
    ...(isText && !values && { personal }),
    ...(hasConstraint(facts) && { source: "page" }),
    ...(values && open && { valuesSource: "page" }),
    ...facts,
    ...(meaning && { meaning: limit ? `${meaning}; most|up ${limit} characters` : meaning }),
    ...(meanings && { meanings: mapValues(meanings, ofText) }),
    ...(atLeastOneOf && { atLeastOneOf: mapValues(atLeastOneOf, ofText) }),
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
