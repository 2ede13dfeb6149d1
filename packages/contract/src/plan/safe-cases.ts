import type { TokenOperation } from "@hwc-users/spec";
import type { RequestParts } from "../request/request-parts.ts";
import { createTestCase } from "./create-test-case.ts";
import type { TestCase } from "./test-case.ts";

/**
 * Lists requests that every server rejects, because they have no valid token. Their accounts are invented and their lists
 * empty, so that a server that accepts one by mistake changes nothing.
 */
export function safeCases(operation: TokenOperation, tokenHeaders: readonly string[]): TestCase[] {
  const request = requestForNobody(operation);
  const rejected = (name: string, header: Record<string, string>): TestCase =>
    createTestCase(operation, `a request ${name} rejected`, { ...request, header }, { statuses: [401] });
  return [
    rejected("without a token", {}),
    ...tokenHeaders
      .filter((name) => name !== operation.tokenHeader)
      .map((name) => rejected(`with an invented token in ${name}`, { [name.toLowerCase()]: "invented-by-contract" })),
  ];
}

function requestForNobody({ parameters, requestBody }: TokenOperation): RequestParts {
  const id = `contract-nobody-${crypto.randomUUID()}`;
  const valuesIn = (part: string) =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === part && parameter.required)
        .map(({ name, schema }) => [name, schema.enum?.[0] ?? (schema.type === "integer" ? 0 : id)]),
    );
  const minimal = requestBody?.examples.find(({ name }) => name === "minimal")?.value;
  const body = requestBody?.schema.type === "array" ? [] : minimal;
  return { path: valuesIn("path"), query: valuesIn("query"), header: {}, ...(body !== undefined && { body }) };
}
