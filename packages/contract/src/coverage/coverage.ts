import type { Operation } from "@hwc-users/spec";
import { type Clause, KINDS, keyOf } from "../clauses/clause.ts";
import { clausesOf } from "../clauses/clauses.ts";

/** How much of the contract was seen. */
export interface Coverage {
  operations: OperationCoverage[];
  seen: number;
  total: number;
}

/** How much of the contract of one operation was seen. */
export interface OperationCoverage {
  operationId: string;
  clauses: { kind: Clause["kind"]; name: string; seen: boolean }[];
}

/**
 * Compares the clauses that were seen with those that there are.
 *
 * @param seen The keys of the clauses that were seen.
 */
export function coverageOf(operations: readonly Operation[], seen: ReadonlySet<string>): Coverage {
  const covered = operations.map((operation) => ({
    operationId: operation.operationId,
    clauses: clausesOf(operation).map((clause) => ({
      kind: clause.kind,
      name: clause.name,
      seen: seen.has(keyOf(clause)),
    })),
  }));
  const all = covered.flatMap(({ clauses }) => clauses);
  return { operations: covered, seen: all.filter((clause) => clause.seen).length, total: all.length };
}

/** The keys of the clauses that were not seen. */
export function missingOf({ operations }: Coverage): string[] {
  return operations.flatMap(({ operationId, clauses }) =>
    clauses.filter((clause) => !clause.seen).map((clause) => keyOf({ operationId, ...clause })),
  );
}

/** Writes a coverage as rows of text, one for each operation, between a heading and a sum. */
export function tableOf({ operations, seen, total }: Coverage): string[] {
  const rows = operations.map(({ operationId, clauses }) => [
    operationId,
    ...KINDS.map((kind) => fraction(clauses.filter((clause) => clause.kind === kind))),
    percent(clauses.filter((clause) => clause.seen).length, clauses.length),
  ]);
  const heading = ["operation", "may be sent", "must be refused", "may be answered", "examples", "seen"];
  const sum = [`${seen} of ${total} clauses`, "", "", "", "", percent(seen, total)];
  return align([heading, ...rows, sum]);
}

/** Rounded down, so that only all is 100 %. */
export function percent(part: number, whole: number): string {
  return `${whole === 0 ? 100 : Math.floor((part / whole) * 1000) / 10} %`;
}

function fraction(clauses: OperationCoverage["clauses"]): string {
  return `${clauses.filter((clause) => clause.seen).length}/${clauses.length}`;
}

function align(rows: string[][]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
