import { isDeepStrictEqual } from "node:util";
import type { Example, Operation } from "@hwc-users/spec";
import { isMembers } from "../clauses/object-sides.ts";
import { errorCodes, pages, shown } from "../pages/index.ts";
import type { FieldFacts } from "../pages/page.ts";

/** What a page shows must be among the examples. */
export function checkShown({ operationId, parameters, requestBody, responses }: Operation): string[] {
  const page = shown[operationId];
  if (!page) return [];
  const has = (examples: readonly Example[] = [], value: unknown) =>
    examples.some((example) => isDeepStrictEqual(example.value, value));
  const { status, body } = page.response ?? {};
  return [
    ...Object.entries(page.parameters)
      .filter(([name, value]) => !has(parameters.find((parameter) => parameter.name === name)?.examples, value))
      .map(([name]) => `${name} that the page shows is not there`),
    ...(has(requestBody?.examples, page.body) ? [] : ["request that the page shows is not there"]),
    ...(status === undefined || has(responses.find((response) => response.status === status)?.examples, body)
      ? []
      : [`${status} that the page shows is not there`]),
  ];
}

/** The examples show only fields and values that are recorded, also where the schema is open to others. */
export function checkKnown({ operationId, parameters, responses }: Operation): string[] {
  const page = pages[operationId];
  const parts = [
    ...parameters.map(({ name, examples }) => ({ part: name, facts: page?.parameters[name], examples })),
    ...responses.map(({ status, examples }) => ({ part: status, facts: page?.responses[status]?.body, examples })),
  ];
  return parts.flatMap(({ part, facts, examples }) =>
    examples.flatMap(({ name, value }) =>
      facts ? unknownPlaces(facts, value).map((place) => `${part} ${name} has ${place}, which no page has`) : [],
    ),
  );
}

function unknownPlaces({ fields, items, values }: FieldFacts, value: unknown, place = ""): string[] {
  if (items && Array.isArray(value)) return value.flatMap((item) => unknownPlaces(items, item, `${place}/*`));
  if (fields && isMembers(value)) {
    return Object.entries(value).flatMap(([name, inner]) =>
      Object.hasOwn(fields, name)
        ? unknownPlaces(fields[name] as FieldFacts, inner, `${place}/${name}`)
        : [`${place}/${name}`],
    );
  }
  return values && !values.map(String).includes(String(value)) ? [`${place} ${JSON.stringify(value)}`] : [];
}

/**
 * Every known error code is shown with each of its statuses, and with no other. An error that has no published code says
 * what went wrong all the same.
 */
export function checkErrorCodes(operations: readonly Operation[]): string[] {
  return Object.entries(errorCodes).flatMap(([service, codes]) => {
    const errors = operations
      .filter((operation) => operation.service === service)
      .flatMap(({ responses }) => responses)
      .filter(({ status }) => status >= 400)
      .flatMap(({ status, examples }) =>
        examples.map(({ name, value }) => ({ status, name, value: isMembers(value) ? value : {} })),
      );
    const isShown = (code: string, status: number) =>
      errors.some((error) => error.status === status && error.value["error_code"] === code);
    return [
      ...Object.entries(codes).flatMap(([code, statuses]) =>
        statuses
          .filter((status) => !isShown(code, status))
          .map((status) => `${service}: no example shows ${code} with ${status}`),
      ),
      ...errors.flatMap(({ status, name, value }) => checkError(service, `${status} ${name}`, status, value)),
    ];
  });
}

/** Meeting tells the ID of the request with every error; Workspace publishes no code for some statuses. */
function checkError(service: string, example: string, status: number, value: Record<string, unknown>): string[] {
  const { error_code: code, error_msg: message, request_id: requestId } = value;
  const codes = errorCodes[service] ?? {};
  const hasCode = Object.values(codes).some((statuses) => statuses.includes(status));
  return [
    ...(code === undefined && hasCode ? [`${example} has no code`] : []),
    ...(code !== undefined && !codes[String(code)]?.includes(status) ? [`${example} has the code ${code}`] : []),
    ...(typeof message === "string" && message !== "" ? [] : [`${example} has no message`]),
    ...(service === "Meeting" && !/^[0-9a-f]{32}$/.test(String(requestId))
      ? [`${example} has no ID of the request`]
      : []),
  ].map((problem) => `${service}: the example ${problem}`);
}
