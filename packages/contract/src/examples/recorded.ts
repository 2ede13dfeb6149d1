import { isDeepStrictEqual } from "node:util";
import { type Example, isObject, type Operation } from "@hwc-users/spec";
import { documentedResponses } from "../response/documented-responses.ts";
import type { FieldFacts } from "../vendor-docs/facts.ts";
import { FORMS } from "../vendor-docs/forms.ts";
import { exampleRecords, operationRecords } from "../vendor-docs/records/index.ts";

/** Checks that the documented examples are among the named examples: as `documented`, if there is one of that name. */
export function checkDocumented({ operationId, parameters, requestBody, responses }: Operation): string[] {
  const record = exampleRecords[operationId];
  if (!record) return [];
  const has = (examples: readonly Example[] = [], value: unknown) => {
    const named = examples.filter(({ name }) => name === "documented");
    return (named.length > 0 ? named : examples).some((example) => isDeepStrictEqual(example.value, value));
  };
  const documented = [
    ...Object.entries(record.parameters).map(([name, value]) => {
      const parameter = parameters.find((candidate) => candidate.name === name);
      return { part: name, value, examples: parameter?.examples };
    }),
    { part: "request", value: record.body, examples: requestBody?.examples },
    ...[record.response ?? []].flat().map(({ status, body }) => {
      const response = responses.find((candidate) => candidate.status === status);
      return { part: status, value: body, examples: response?.examples };
    }),
  ];
  return documented
    .filter(({ examples, value }) => !has(examples, value))
    .map(({ part }) => `${part} of the vendor docs is missing`);
}

/**
 * Checks that the examples show only recorded fields and values, also where the schema allows others, and texts of the
 * recorded form. No list has an item twice.
 */
export function checkValues(operation: Operation): string[] {
  const { operationId, parameters, requestBody } = operation;
  const record = operationRecords[operationId];
  const parts = [
    ...parameters.map(({ name, examples }) => ({ part: name, facts: record?.parameters[name], examples })),
    { part: "request", facts: record?.body, examples: requestBody?.examples ?? [] },
    ...documentedResponses(operation).map(({ name, examples }) => ({
      part: name,
      facts: record?.responses[name]?.body,
      examples,
    })),
  ];
  return parts.flatMap(({ part, facts, examples }) =>
    examples.flatMap(({ name, value }) =>
      facts
        ? unknownValues(facts, value).map(
            (unknown) => `${part} ${name} has ${unknown}, which is not in the vendor docs`,
          )
        : [],
    ),
  );
}

function unknownValues({ fields, items, values, form }: FieldFacts, value: unknown, location = ""): string[] {
  if (items && Array.isArray(value)) {
    const unique = new Set(value.map((item) => JSON.stringify(item)));
    return unique.size < value.length
      ? [`${location}/* twice`]
      : value.flatMap((item) => unknownValues(items, item, `${location}/*`));
  }
  if (fields && isObject(value)) {
    return Object.entries(value).flatMap(([name, inner]) => {
      const facts = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return facts ? unknownValues(facts, inner, `${location}/${name}`) : [`${location}/${name}`];
    });
  }
  const isKnown = !values || values.some((known) => known === value);
  const isOfForm = !form || value === null || FORMS[form].test(String(value));
  return isKnown && isOfForm ? [] : [`${location} ${JSON.stringify(value)}`];
}
