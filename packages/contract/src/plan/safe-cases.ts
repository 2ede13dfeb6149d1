import type { TokenOperation } from "@hwc-users/spec";
import type { RequestParts } from "../request/request-parts.ts";
import { createTestCase } from "./create-test-case.ts";
import { inventId } from "./invent-id.ts";
import { MADE_UP_TOKENS } from "./made-up-tokens.ts";
import type { Expectation, TestCase } from "./test-case.ts";

/** A server may check the rest of the request before the token. Then it rejects these for another reason. */
const EXPECTED: Expectation = { statuses: [401], unclear: [400, 404, 405, 411, 413, 415, 422] };

/**
 * Lists requests that every server must reject, and that a server without any check cannot carry out: they have no valid token,
 * invented accounts in the path, and a body without any value to store. That is an empty list, or an object that ends too early.
 */
export function safeCases(operation: TokenOperation): TestCase[] {
  const isList = operation.requestBody?.schema.type === "array";
  return MADE_UP_TOKENS.map(({ name, header }) => {
    const { parts: _, ...testCase } = createTestCase(
      operation,
      `a request ${name} rejected`,
      partsFor(operation, header),
      EXPECTED,
    );
    return { ...testCase, request: { ...testCase.request, body: isList ? "[]" : "{" } };
  });
}

function partsFor({ parameters }: TokenOperation, header: Record<string, string>): RequestParts {
  const valuesIn = (part: string) =>
    Object.fromEntries(
      parameters
        .filter((parameter) => parameter.in === part && parameter.required)
        .map(({ name, schema }) => [name, schema.enum?.[0] ?? (schema.type === "integer" ? 0 : inventId())]),
    );
  return { path: valuesIn("path"), query: valuesIn("query"), header, body: [] };
}
