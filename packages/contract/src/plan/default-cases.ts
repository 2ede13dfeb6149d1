import type { TokenOperation } from "@hwc-users/spec";
import type { RequestParts } from "../request/request-parts.ts";
import { createTestCase } from "./create-test-case.ts";
import { acceptance } from "./expectations.ts";
import type { TestCase } from "./test-case.ts";

/** Lists base requests without a parameter of the query that they name with its default. They are about the same account. */
export function defaultCases(operation: TokenOperation, base: RequestParts): TestCase[] {
  return operation.parameters
    .filter(
      ({ in: part, name, schema }) => part === "query" && name in base.query && base.query[name] === schema.default,
    )
    .map(({ name }) => {
      const { [name]: _, ...query } = base.query;
      return createTestCase(
        operation,
        `/query optional: without ${name} accepted`,
        { ...base, query },
        acceptance(operation),
      );
    });
}
