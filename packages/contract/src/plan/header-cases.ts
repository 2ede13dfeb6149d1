import type { TokenOperation } from "@hwc-users/spec";
import type { RequestParts } from "../request/request-parts.ts";
import { createTestCase } from "./create-test-case.ts";
import { acceptance } from "./expectations.ts";
import type { TestCase } from "./test-case.ts";

/** Shorter and longer than a UUID, with and without its hyphens. No source has a limit. */
const LENGTHS = [1, 32, 36, 37, 64];

/** Lists base requests with optional headers: the documented examples, and other lengths of free text. */
export function headerCases(operation: TokenOperation, base: RequestParts): TestCase[] {
  const expected = acceptance(operation);
  return operation.parameters
    .filter(({ in: part }) => part === "header")
    .flatMap(({ name, schema, examples }) => {
      const header = name.toLowerCase();
      const create = (title: string, value: unknown, unclear: readonly number[] = []): TestCase =>
        createTestCase(
          operation,
          `/header/${header} ${title} accepted`,
          { ...base, header: { ...base.header, [header]: value } },
          { ...expected, unclear },
        );
      const lengths = schema.type === "string" && !schema.enum ? LENGTHS : [];
      return [
        ...examples.map((example) => create(`example ${example.name}`, example.value)),
        ...lengths.map((length) => create(`of length ${length}`, "0".repeat(length), [400])),
      ];
    });
}
