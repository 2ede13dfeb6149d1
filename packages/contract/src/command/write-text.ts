import { percent } from "../coverage/coverage.ts";
import { missingFields, type RunReport } from "./report.ts";

/** Writes the report of a run for people. */
export function writeText(report: RunReport): string {
  const { target, seed, allowWrites, requests, stopped, results, coverage, notWritten } = report;
  const departures = results.flatMap((result) => result.departures);
  const lines = [
    `The contract of ${target}`,
    allowWrites
      ? `Seed ${seed}`
      : "Only calls that must be refused were sent. What a server accepts takes --allow-writes: see --help.",
    "",
    ...results.flatMap(({ operationId, cases, departures: own }) => [
      `${operationId}: ${count(cases.length, "case")}, ${own.length === 0 ? "conforms" : count(own.length, "departure")}`,
      ...own.map(({ clause, message, seenWith, count: times }) => {
        const where = seenWith === clause ? "" : `, first with "${seenWith}"`;
        return `  ✗ ${clause}: ${message} (${times === 1 ? "once" : `${times} times`}${where})`;
      }),
      ...list("  · never came in an answer, which the spec allows: ", missingFields(coverage, operationId)),
      ...(notWritten[operationId] ? [`  · ${notWritten[operationId]}`] : []),
    ]),
    "",
    `${count(requests, "request")}, ${departures.length === 0 ? "no departure" : count(departures.length, "departure")} from the spec; ` +
      `${coverage.seen} of ${coverage.total} clauses seen to hold (${percent(coverage.seen, coverage.total)}).`,
    ...(stopped ? [`The run is not complete. ${stopped}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function list(heading: string, items: string[]): string[] {
  return items.length === 0 ? [] : [heading + items.join(", ")];
}
