import { isObject, type TokenOperation } from "@hwc-users/spec";
import type { RequestParts } from "../request/request-parts.ts";
import { createTestCase } from "./create-test-case.ts";
import { acceptance } from "./expectations.ts";
import type { TestCase } from "./test-case.ts";

/**
 * Lists requests with values of documented examples that any account can have: the empty text of a field that the base request
 * names, and headers.
 */
export function exampleCases(operation: TokenOperation, base: RequestParts): TestCase[] {
  const { parameters, requestBody } = operation;
  const create = (location: string, example: string, parts: RequestParts): TestCase =>
    createTestCase(operation, `${location} example ${example} accepted`, parts, acceptance(operation));
  return [
    ...parameters
      .filter(({ in: part }) => part === "header")
      .flatMap(({ name, examples }) => {
        const header = name.toLowerCase();
        return examples.map((example) =>
          create(`/header/${header}`, example.name, { ...base, header: { ...base.header, [header]: example.value } }),
        );
      }),
    ...(requestBody?.examples ?? []).flatMap(({ name, value }) =>
      emptyFields(value, base.body).map((field) =>
        create(`/body/${field}`, name, { ...base, body: { ...Object(base.body), [field]: "" } }),
      ),
    ),
  ];
}

function emptyFields(example: unknown, named: unknown): string[] {
  if (!isObject(example) || !isObject(named)) return [];
  return Object.keys(example).filter((field) => example[field] === "" && Object.hasOwn(named, field));
}
