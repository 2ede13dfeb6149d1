import type { CountedViolation } from "../report/response-violation.ts";
import type { OperationResult, RunReport } from "../report/run-report.ts";
import type { Waiver, WaiverProblems } from "./waiver.ts";

/**
 * Adds its waiver to each violation that has one.
 *
 * @param now In milliseconds since 1970.
 */
export function applyWaivers(
  { results, stopped }: Pick<RunReport, "results" | "stopped">,
  waivers: readonly Waiver[],
  now: number,
): WaiverProblems {
  const today = new Date(now).toISOString().slice(0, 10);
  const expired = waivers.filter(({ until }) => until < today);
  const valid = waivers.filter(({ until }) => until >= today);
  const used = new Set<Waiver>();
  for (const violation of results.flatMap(({ violations }) => violations)) {
    const matching = valid.filter((waiver) => matches(waiver, violation));
    for (const waiver of matching) used.add(waiver);
    const [first] = matching;
    if (first) violation.waiver = first;
  }
  // A run that stopped early or had other operations shows nothing about a waiver.
  const tested = stopped === undefined ? valid.filter((waiver) => wasTested(waiver, results)) : [];
  return { expired, unused: tested.filter((waiver) => !used.has(waiver)) };
}

function matches({ operation, requirement, message }: Waiver, violation: CountedViolation): boolean {
  return (
    (operation ?? violation.operationId) === violation.operationId &&
    requirement === violation.requirement &&
    (message ?? violation.message) === violation.message
  );
}

function wasTested({ operation }: Waiver, results: readonly OperationResult[]): boolean {
  return operation === undefined || results.some(({ operationId }) => operationId === operation);
}
