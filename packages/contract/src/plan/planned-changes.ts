import { isObject } from "@hwc-users/spec";
import { tokenVariable } from "../accounts/token-variable.ts";
import type { OperationPlan } from "./plan.ts";
import type { TestCase } from "./test-case.ts";

/** What a run changes with one operation, and what it might not be able to restore. */
export interface PlannedChange {
  operationId: string;
  /** The changed accounts, such as `account test010`. */
  accounts: string[];
  /** The arguments and body fields that the run changes. It restores them to the values of `--accounts`. */
  restored: string[];
  /** The body fields that `--accounts` does not name. A server that resets omitted fields changes them. */
  omitted: string[];
  /** The invented accounts in the requests with a token. A server that creates missing accounts has them afterwards. */
  invented: string[];
}

/** Lists what a run changes: one entry for each operation that `--accounts` names. */
export function plannedChanges(plan: readonly OperationPlan[]): PlannedChange[] {
  return plan.flatMap(({ writes }) => (writes ? changeOf(writes.base, writes.cases) : []));
}

function changeOf(base: TestCase, cases: readonly TestCase[]): PlannedChange {
  const { operationId, parameters, requestBody, tokenHeader } = base.operation;
  const body = base.parts?.body;
  const inPath = parameters.filter((parameter) => parameter.in === "path");
  const ids = inPath.filter(({ schema }) => !schema.enum).map(({ name }) => name);
  const accountsOf = ({ parts }: TestCase): string[] =>
    Array.isArray(parts?.body)
      ? parts.body.filter((item) => typeof item === "string")
      : [ids.map((name) => `${name} ${parts?.path[name]}`).join(", ")];
  const accounts = accountsOf(base);
  const fields = isObject(body) ? Object.keys(body) : [];
  return {
    operationId,
    accounts: accounts.map((account) => account || `the owner of the token in ${tokenVariable(tokenHeader)}`),
    restored: [...inPath.filter(({ schema }) => schema.enum).map(({ name }) => name), ...fields],
    omitted: Object.keys(requestBody?.schema.properties ?? {}).filter((name) => !fields.includes(name)),
    invented: [...new Set(cases.filter(({ parts }) => parts).flatMap(accountsOf))].filter(
      (account) => account !== "" && !accounts.includes(account),
    ),
  };
}
