import type { TestCase } from "./test-case.ts";

/**
 * The order in which base requests leave the values of all of them when several change the same account, even at a server that
 * resets omitted fields. A body with the fields of a user resets more than a list of accounts, so the lists come last.
 */
export function restorationOrder(bases: readonly TestCase[]): TestCase[] {
  const isList = ({ operation }: TestCase) => operation.requestBody?.schema.type === "array";
  return [...bases.filter((base) => !isList(base)), ...bases.filter(isList)];
}
