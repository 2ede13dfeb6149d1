import { isObject, type TokenOperation } from "@hwc-users/spec";
import type { RequestParts } from "../request/request-parts.ts";
import { createTestCase } from "./create-test-case.ts";
import { acceptance } from "./expectations.ts";
import type { TestCase } from "./test-case.ts";

/** Lists requests with an empty text that a documented example has. Other text without a limit may depend on the server's data. */
export function exampleCases(operation: TokenOperation, base: RequestParts): TestCase[] {
  const { body } = base;
  if (!isObject(body)) return [];
  return (operation.requestBody?.examples ?? []).flatMap(({ name, value }) =>
    emptyFields(value)
      .filter((field) => Object.hasOwn(body, field))
      .map((field) =>
        createTestCase(
          operation,
          `/body/${field} example ${name}: "" accepted`,
          { ...base, body: { ...body, [field]: "" } },
          acceptance(operation),
        ),
      ),
  );
}

function emptyFields(example: unknown): string[] {
  return isObject(example) ? Object.keys(example).filter((field) => example[field] === "") : [];
}
