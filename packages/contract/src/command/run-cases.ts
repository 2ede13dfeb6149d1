import type { Operation } from "@hwc-users/spec";
import { keyOf } from "../clauses/clause.ts";
import { clausesOf } from "../clauses/clauses.ts";
import type { Accounts } from "./accounts.ts";
import type { Case, Departure } from "./case.ts";
import { type Finding, judge } from "./judge.ts";
import type { Options } from "./options.ts";
import { harmlessCases, writingCases } from "./plan.ts";
import type { Target } from "./target.ts";
import { UsageError } from "./usage-error.ts";

/** How the cases of one operation went. */
export interface OperationResult {
  operationId: string;
  /** The names of the cases that were sent, each with the departures that it was the first to show. */
  cases: { name: string; departures: Departure[] }[];
  departures: Departure[];
  /** The keys of the clauses that held on the wire. */
  seen: string[];
}

/** A server that leaves so many requests in a row unanswered is not asked further. */
const MOST_UNANSWERED = 3;

/** The cases of an operation: those that change something only where accounts are named. */
export function casesOf(operation: Operation, options: Options, accounts: Accounts, token: string | undefined): Case[] {
  const { operationId, tokenHeader } = operation;
  const base = accounts.get(operationId);
  const tokenHeaders = [...new Set(options.operations.map((other) => other.tokenHeader))];
  const harmless = harmlessCases(operation, tokenHeaders);
  if (!base || token === undefined) return harmless;
  const withToken = { ...base, header: { ...base.header, [tokenHeader.toLowerCase()]: token } };
  return [...harmless, ...writingCases(operation, withToken, options.cases, options.seed)];
}

/**
 * Sends the cases of an operation one after the other.
 *
 * @param result Gets what comes of them: it stands also when the run has to stop.
 * @throws {UsageError} when the token is refused, or the run has to stop.
 */
export async function runCases(
  operation: Operation,
  cases: readonly Case[],
  target: Target,
  result: OperationResult,
): Promise<void> {
  const { operationId, tokenHeader } = operation;
  const clauses = clausesOf(operation);
  let unanswered = 0;

  function note(one: Case, findings: readonly Finding[]): void {
    const first: Departure[] = [];
    for (const { clause, message } of findings) {
      const known = result.departures.find((departure) => departure.clause === clause && departure.message === message);
      if (known) known.count++;
      else first.push({ operationId, clause, message, seenWith: one.name, count: 1 });
    }
    result.departures.push(...first);
    result.cases.push({ name: one.name, departures: first });
  }

  for (const one of cases) {
    const outcome = await target.send(one);
    unanswered = "problem" in outcome ? unanswered + 1 : 0;
    if ("problem" in outcome) {
      note(one, [{ clause: "an answer to every request", message: outcome.problem }]);
      if (unanswered === MOST_UNANSWERED) break;
      continue;
    }
    const { answer } = outcome;
    if (answer.status === 429)
      throw new UsageError("The server asks to slow down (429). Lower --rate, and run again later.");
    if (answer.status === 401 && one.expected.includes(200) && one.parts.header[tokenHeader.toLowerCase()]) {
      throw new UsageError(
        `The server does not take the token for ${operationId} (401). Set ${variableOf(tokenHeader)} anew.`,
      );
    }
    note(one, judge(one, answer));
    const exchange = { operationId, request: one.parts, answer };
    result.seen.push(...clauses.filter((clause) => clause.isSeenIn(exchange)).map(keyOf));
  }
}

/** The environment variable that has the token of a header: `HWC_ACCESS_TOKEN` for `X-Access-Token`. */
export function variableOf(tokenHeader: string): string {
  return `HWC_${tokenHeader.replace(/^X-/, "").replaceAll("-", "_").toUpperCase()}`;
}
