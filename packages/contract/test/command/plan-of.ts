import { exampleArguments, operations } from "@hwc-users/spec";
import { readAccounts } from "../../src/accounts/accounts.ts";
import { readToken } from "../../src/accounts/read-token.ts";
import { createPlan, type OperationPlan } from "../../src/plan/plan.ts";
import type { TestCase } from "../../src/plan/test-case.ts";
import { TOKENS, writeAccounts } from "./run-command.ts";

/** A file that names every field. */
export const FULL: Record<string, Record<string, unknown>> = Object.fromEntries(
  operations.map((operation) => {
    const args = exampleArguments(operation, "full");
    return [operation.operationId, { ...args, ...(Array.isArray(args["body"]) && { body: ["test010"] }) }];
  }),
);

/** What a run sends to an operation that the file names. */
export interface WritePlan extends OperationPlan {
  writes: NonNullable<OperationPlan["writes"]>;
}

/** Lists what a run with writes sends. */
export function planOf(accounts: unknown = FULL, { cases = 0, seed = 1 } = {}): WritePlan[] {
  const plan = createPlan({ operations, cases, seed }, readAccounts(writeAccounts(accounts)), (header) =>
    readToken(TOKENS, header),
  );
  return plan.flatMap(({ writes, ...rest }) => (writes ? [{ ...rest, writes }] : []));
}

/** The test cases of an operation, without the base request. */
export function casesOf({ safe, writes }: WritePlan): TestCase[] {
  return [...safe, ...writes.cases];
}
