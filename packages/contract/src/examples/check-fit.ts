import { isDeepStrictEqual } from "node:util";
import { isObject, type Operation } from "@hwc-users/spec";
import { documentedResponses } from "../response/documented-responses.ts";
import type { FieldFacts } from "../vendor-docs/facts.ts";
import { operationRecords } from "../vendor-docs/records/index.ts";

/**
 * Checks that the values of the examples fit their names, and each other: a phone number is of the country beside it, and the
 * response of an update shows what the request of the same name sends.
 */
export function checkFit(operation: Operation): string[] {
  const { operationId, parameters, requestBody } = operation;
  const record = operationRecords[operationId];
  if (!record) return [];
  const requests = requestBody?.examples ?? [];
  const responses = documentedResponses(operation);
  const parts = [
    ...parameters.map(({ name, examples }) => ({ part: name, examples, facts: record.parameters[name] })),
    { part: "request", examples: requests, facts: record.body },
    ...responses.map(({ name, examples }) => ({ part: name, examples, facts: record.responses[name]?.body })),
  ];
  return parts.flatMap(({ part, examples, facts }) =>
    examples.flatMap(({ name, value }) => {
      const recorded = record.examples[part]?.[name];
      const shown = typeof recorded === "object" ? recorded.shows : undefined;
      const sent = Number(part) === 200 ? requests.find((request) => request.name === name)?.value : undefined;
      return [
        ...(shown === undefined || shows(value, shown) ? [] : [`does not show ${JSON.stringify(shown)}`]),
        ...checkPhone(facts, value),
        ...(isObject(value) && isObject(sent) ? unlikeSent(value, sent) : []),
      ].map((problem) => `${part} ${name} ${problem}`);
    }),
  );
}

/** Of an object, only the given fields count; of a list, the first items. */
function shows(value: unknown, shown: unknown): boolean {
  if (Array.isArray(value) && Array.isArray(shown)) return shown.every((item, index) => shows(value[index], item));
  if (!isObject(value) || !isObject(shown)) return isDeepStrictEqual(value, shown);
  return Object.entries(shown).every(([name, inner]) => shows(value[name], inner));
}

/** The vendor's SDKs demand the country beside a phone number. */
function checkPhone(facts: FieldFacts | undefined, value: unknown): string[] {
  if (!isObject(value) || !facts?.fields) return [];
  const { phone, country } = value;
  const code = facts.fields["country"]?.diallingCodes?.[String(country)];
  const inside = Object.entries(facts.fields).flatMap(([name, inner]) => checkPhone(inner, value[name]));
  const isOfCountry = typeof phone !== "string" || !facts.fields["country"] || phone.startsWith(code ?? "none");
  return isOfCountry ? inside : [`has the phone number ${phone} with the country ${country}`, ...inside];
}

/** Asterisks stand for any characters, as on the vendor's page. */
function unlikeSent(value: Record<string, unknown>, sent: Record<string, unknown>): string[] {
  return Object.entries(value)
    .filter(([name]) => Object.hasOwn(sent, name))
    .filter(([name, shown]) => !isDeepStrictEqual(shown, sent[name]) && !isMasked(String(shown), String(sent[name])))
    .map(([name]) => `shows another ${name} than the request of that name sends`);
}

function isMasked(shown: string, sent: string): boolean {
  const [start = "", ...parts] = shown.split(/\*+/);
  const end = parts.at(-1) ?? "";
  return parts.length > 0 && sent.startsWith(start) && sent.endsWith(end) && sent.length >= start.length + end.length;
}
