import type { TokenOperation } from "@hwc-users/spec";
import type { Accounts } from "../accounts/accounts.ts";
import type { ContractOptions } from "../options/options.ts";
import { baseCase } from "./base-case.ts";
import { safeCases } from "./safe-cases.ts";
import type { TestCase } from "./test-case.ts";
import { writeCases } from "./write-cases.ts";

/** What a run sends to one operation. */
export interface OperationPlan {
  operation: TokenOperation;
  /** Requests that every server must reject. */
  safe: readonly TestCase[];
  /** Missing for an operation that `--accounts` does not name. */
  writes?: {
    /** The request of `--accounts`. It must succeed before the others are sent, and it restores the accounts after them. */
    base: TestCase;
    cases: readonly TestCase[];
  };
}

/**
 * Lists what a run sends, in order. Only operations in the file of `--accounts` get test cases that change accounts.
 *
 * @param tokenOf Returns the token of a header.
 */
export function createPlan(
  { operations, cases, seed }: Pick<ContractOptions, "operations" | "cases" | "seed">,
  accounts: Accounts,
  tokenOf: (tokenHeader: string) => string,
): OperationPlan[] {
  return operations.map((operation) => {
    const safe = safeCases(operation);
    const named = accounts.get(operation.operationId);
    if (!named) return { operation, safe };
    const { tokenHeader } = operation;
    const base = { ...named, header: { ...named.header, [tokenHeader.toLowerCase()]: tokenOf(tokenHeader) } };
    return {
      operation,
      safe,
      writes: { base: baseCase(operation, base), cases: writeCases(operation, base, cases, seed) },
    };
  });
}
