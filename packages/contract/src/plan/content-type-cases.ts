import type { TokenOperation } from "@hwc-users/spec";
import type { RequestParts } from "../request/request-parts.ts";
import { createTestCase } from "./create-test-case.ts";
import { acceptance, rejection } from "./expectations.ts";
import type { TestCase } from "./test-case.ts";

const ACCEPTED = ["application/json; charset=utf-8", "application/json;charset=UTF-8", "Application/JSON"];
const REJECTED = ["text/plain", "application/x-www-form-urlencoded", "application/xml"];

/** Lists requests with the base body under other content types, and in chunks. */
export function contentTypeCases(operation: TokenOperation, base: RequestParts): TestCase[] {
  const expected = acceptance(operation);
  const testCase = createTestCase(operation, "", base, expected);
  const { "content-type": _, ...headers } = testCase.request.headers;
  const withType = (type: string, name: string): TestCase => ({
    ...testCase,
    name,
    request: { ...testCase.request, headers: { ...headers, "content-type": type } },
  });
  return [
    ...ACCEPTED.map((type) => withType(type, `content type: ${type} accepted`)),
    { ...testCase, name: "a body in chunks accepted", request: { ...testCase.request, isChunked: true } },
    ...REJECTED.map((type) => ({
      ...withoutParts(withType(type, `content type: ${type} rejected`)),
      expected: rejection([400, 415]),
    })),
    {
      ...withoutParts(testCase),
      name: "content type: none rejected",
      request: { ...testCase.request, headers },
      // No source requires the header of every operation.
      expected: rejection([400, 415], expected.statuses),
    },
  ];
}

function withoutParts({ parts: _, ...testCase }: TestCase): TestCase {
  return testCase;
}
