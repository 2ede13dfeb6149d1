import type { TokenOperation } from "@hwc-users/spec";
import type { RequestParts } from "../request/request-parts.ts";
import { addressCases } from "./address-cases.ts";
import { baseCase } from "./base-case.ts";
import { bodyFormatCases } from "./body-format-cases.ts";
import { charsetCases } from "./charset-cases.ts";
import { contentTypeCases } from "./content-type-cases.ts";
import { defaultCases } from "./default-cases.ts";
import { distinctCases } from "./distinct-cases.ts";
import { exampleCases } from "./example-cases.ts";
import { freeTextCases } from "./free-text-cases.ts";
import { headerCases } from "./header-cases.ts";
import type { TestCase } from "./test-case.ts";
import { tokenCases } from "./token-cases.ts";
import { valueCases } from "./value-cases.ts";

/**
 * Lists requests that differ from the base request in one thing, and combinations of values. With a valid token, they only change
 * values that the base request names, and add one unknown field.
 *
 * @param base A request for test accounts, with a token.
 * @param count How many combinations to generate.
 * @param seed The seed of the combinations. The other requests are the same in every run, but for an invented account.
 */
export function writeCases(operation: TokenOperation, base: RequestParts, count: number, seed: number): TestCase[] {
  return distinctCases(baseCase(operation, base), [
    ...tokenCases(operation, base),
    ...headerCases(operation, base),
    ...defaultCases(operation, base),
    ...exampleCases(operation, base),
    ...freeTextCases(operation, base),
    ...contentTypeCases(operation, base),
    ...charsetCases(operation, base),
    ...bodyFormatCases(operation, base),
    ...addressCases(operation, base),
    ...valueCases(operation, base, count, seed),
  ]);
}
