import { percent } from "../coverage/coverage.ts";
import { countedViolations, type RunReport, waivedViolations } from "./run-report.ts";

/** The summary of a run in one line. */
export function summaryOf({ requests, results, coverage }: RunReport): string {
  const total = countedViolations(results).length;
  const waived = waivedViolations(results).length;
  return (
    `${count(requests, "request")}, ${total === 0 ? "no violations" : count(total, "violation")}` +
    `${waived === 0 ? "" : `, ${waived} waived`}; ` +
    `${coverage.covered} of ${coverage.total} requirements covered (${percent(coverage.covered, coverage.total)}).`
  );
}

/** A number with its noun, such as `2 requests`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
