import type { Coverage } from "../coverage/coverage.ts";
import type { WireRequest } from "../http/wire-request.ts";
import type { PlannedChange } from "../plan/planned-changes.ts";
import type { WaiverProblems } from "../waivers/waiver.ts";
import type { CountedViolation } from "./response-violation.ts";

/** The result of one test case. */
export interface CaseResult {
  name: string;
  /** The violations that it was the first to show. */
  violations: CountedViolation[];
  /** From the request to the end of the response, in milliseconds. */
  duration: number;
}

/** The results of one operation. */
export interface OperationResult {
  operationId: string;
  /** The test cases that were sent. */
  cases: CaseResult[];
  violations: CountedViolation[];
  /** What no source requires or excludes. */
  notes: CountedViolation[];
  /** The keys of the requirements that were proven. */
  covered: string[];
  /** Why no test case with a token was sent; missing when some were, or none were wanted. */
  withoutWrites?: string;
  /** Whether the accounts have the values of `--accounts` again; missing when nothing was written. */
  restoration?: Restoration;
}

/**
 * How the accounts of an operation were left: `verified` when a response shows the values of `--accounts`, `accepted` when the
 * server accepted them without showing them, `failed` when they may differ.
 */
export interface Restoration {
  state: "verified" | "accepted" | "failed";
  /** Why it failed, or what the responses could not show. */
  reason?: string;
  /** The request that restores the accounts. */
  request: WireRequest;
}

/** The results of a run. */
export interface RunReport {
  target: string;
  seed: number;
  allowWrites: boolean;
  requests: number;
  /** Milliseconds since 1970. */
  startedAt: number;
  /** Why the run stopped early; missing when it is complete. */
  stopped?: string;
  /** What the run changes and restores; empty without `--allow-writes`. */
  plannedChanges: PlannedChange[];
  results: OperationResult[];
  coverage: Coverage;
  waivers: WaiverProblems;
}

/** The violations that count: those without a waiver. */
export function countedViolations(results: readonly OperationResult[]): CountedViolation[] {
  return results.flatMap(({ violations }) => violations).filter(({ waiver }) => !waiver);
}

/** The violations that do not count, because they have a waiver. */
export function waivedViolations(results: readonly OperationResult[]): CountedViolation[] {
  return results.flatMap(({ violations }) => violations).filter(({ waiver }) => waiver);
}

/** Whether the run ended as planned: it did not stop, and the accounts were restored. */
export function isComplete({ stopped, results }: RunReport): boolean {
  return stopped === undefined && results.every(({ restoration }) => restoration?.state !== "failed");
}

/** The documented response fields that no response had. The spec leaves all of them optional. */
export function missingFields({ operations }: Coverage, operationId: string): string[] {
  const requirements = operations.find((operation) => operation.operationId === operationId)?.requirements ?? [];
  const responses = requirements.filter(({ kind }) => kind === "response");
  const received = new Set(
    responses
      .filter(({ name, covered }) => covered && /^(\d{3}|default) as JSON$/.test(name))
      .map(({ name }) => responseOf(name)),
  );
  const fields = responses
    .filter(({ name }) => /^\w+ \/[^ ]/.test(name) && received.has(responseOf(name)))
    .map(({ name, covered }) => ({ field: name.split(" ").slice(0, 2).join(" "), covered }));
  const present = new Set(fields.filter(({ covered }) => covered).map(({ field }) => field));
  return [...new Set(fields.map(({ field }) => field))].filter((field) => !present.has(field));
}

/** The status, or `default`, in the name of a requirement. */
function responseOf(name: string): string {
  return name.slice(0, name.indexOf(" "));
}
