import type { TokenOperation } from "@hwc-users/spec";
import type { RequestParts } from "../request/request-parts.ts";
import { createTestCase } from "./create-test-case.ts";
import { UNAUTHORIZED } from "./expectations.ts";
import { MADE_UP_TOKENS } from "./made-up-tokens.ts";
import type { TestCase } from "./test-case.ts";

/** Lists base requests without a valid token. A server that carries them out leaves the values of the base request. */
export function tokenCases(operation: TokenOperation, base: RequestParts): TestCase[] {
  const { [operation.tokenHeader.toLowerCase()]: _, ...others } = base.header;
  return MADE_UP_TOKENS.map(({ name, header }) =>
    createTestCase(
      operation,
      `the base request ${name} rejected`,
      { ...base, header: { ...others, ...header } },
      UNAUTHORIZED,
    ),
  );
}
