import { isDeepStrictEqual } from "node:util";
import { type Example, isObject, type Operation } from "@hwc-users/spec";
import type { FieldFacts } from "../vendor-docs/facts.ts";
import { exampleRecords, operationRecords, serviceRecords } from "../vendor-docs/records/index.ts";

/** Checks that the documented examples are among the named examples. */
export function checkDocumented({ operationId, parameters, requestBody, responses }: Operation): string[] {
  const record = exampleRecords[operationId];
  if (!record) return [];
  const has = (examples: readonly Example[] = [], value: unknown) =>
    examples.some((example) => isDeepStrictEqual(example.value, value));
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

/** Checks that the examples show only recorded fields and values, also where the schema allows others. */
export function checkValues({ operationId, parameters, responses }: Operation): string[] {
  const record = operationRecords[operationId];
  const parts = [
    ...parameters.map(({ name, examples }) => ({ part: name, facts: record?.parameters[name], examples })),
    ...responses.map(({ status, examples }) => ({ part: status, facts: record?.responses[status]?.body, examples })),
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

function unknownValues({ fields, items, values }: FieldFacts, value: unknown, location = ""): string[] {
  if (items && Array.isArray(value)) return value.flatMap((item) => unknownValues(items, item, `${location}/*`));
  if (fields && isObject(value)) {
    return Object.entries(value).flatMap(([name, inner]) => {
      const facts = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return facts ? unknownValues(facts, inner, `${location}/${name}`) : [`${location}/${name}`];
    });
  }
  return values && !values.map(String).includes(String(value)) ? [`${location} ${JSON.stringify(value)}`] : [];
}

/** An error example of a service. */
interface ErrorExample {
  operationId: string;
  status: number;
  name: string;
  value: Record<string, unknown>;
}

/**
 * Checks that the examples show each known error code with each of its statuses, and with no other. Each error must have a
 * message, also one without a documented code.
 */
export function checkErrorCodes(operations: readonly Operation[]): string[] {
  return Object.entries(serviceRecords).flatMap(([service, { errorCodes }]) => {
    const errors = operations.filter((operation) => operation.service === service).flatMap(errorExamples);
    const isShown = (code: string, status: number) =>
      errors.some((error) => error.status === status && error.value["error_code"] === code);
    return [
      ...Object.entries(errorCodes).flatMap(([code, statuses]) =>
        statuses
          .filter((status) => !isShown(code, status))
          .map((status) => `${service}: no example shows ${code} with ${status}`),
      ),
      ...errors.flatMap((error) =>
        checkError(error, errorCodes).map((problem) => `${service}: the example ${problem}`),
      ),
    ];
  });
}

function errorExamples({ operationId, responses }: Operation): ErrorExample[] {
  return responses
    .filter(({ status }) => status >= 400)
    .flatMap(({ status, examples }) =>
      examples.map(({ name, value }) => ({ operationId, status, name, value: isObject(value) ? value : {} })),
    );
}

/** Some statuses have no documented code. Where the vendor docs have a request ID, each error has one. */
function checkError({ operationId, status, name, value }: ErrorExample, codes: Record<string, number[]>): string[] {
  const { error_code: code, error_msg: message, request_id: requestId } = value;
  const needsCode = Object.values(codes).some((statuses) => statuses.includes(status));
  const facts = operationRecords[operationId]?.responses[status]?.body?.fields ?? {};
  return [
    ...(code === undefined && needsCode ? ["has no code"] : []),
    ...(code !== undefined && !codes[String(code)]?.includes(status) ? [`has the code ${code}`] : []),
    ...(typeof message === "string" && message !== "" ? [] : ["has no message"]),
    ...(facts["request_id"] && !/^[0-9a-f]{32}$/.test(String(requestId)) ? ["has no request ID"] : []),
  ].map((problem) => `${status} ${name} ${problem}`);
}
