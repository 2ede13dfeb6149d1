import type { Coverage } from "../coverage/coverage.ts";
import type { OperationResult } from "./run-cases.ts";

/** How a run went. */
export interface RunReport {
  target: string;
  seed: number;
  allowWrites: boolean;
  requests: number;
  /** Why the run could not be finished; missing when it was. */
  stopped?: string;
  results: OperationResult[];
  coverage: Coverage;
  /** Operations of which only calls without a token were sent, and why. */
  notWritten: Record<string, string>;
}

/** Fields that the spec has, of answers that came, and that never came with them. The spec leaves all of them optional. */
export function missingFields({ operations }: Coverage, operationId: string): string[] {
  const clauses = operations.find((operation) => operation.operationId === operationId)?.clauses ?? [];
  const answers = clauses.filter(({ kind, name }) => kind === "answer" && /^\d{3} \/[^ ]/.test(name));
  const placeOf = (name: string) => name.split(" ").slice(0, 2).join(" ");
  const came = new Set(
    clauses
      .filter(({ kind, name, seen }) => kind === "answer" && seen && /^\d{3} as JSON$/.test(name))
      .map(({ name }) => name.slice(0, 3)),
  );
  const seen = new Set(answers.filter((clause) => clause.seen).map(({ name }) => placeOf(name)));
  const places = new Set(answers.filter(({ name }) => came.has(name.slice(0, 3))).map(({ name }) => placeOf(name)));
  return [...places].filter((place) => !seen.has(place));
}
