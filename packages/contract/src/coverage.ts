import type { Operation } from "@hwc-users/spec";
import { type Clause, clausesOf, keyOf } from "./clauses.ts";

const KINDS = ["status", "response example", "request example", "parameter example"] as const;

/** How much of the contract a test run has seen. */
export interface Coverage {
  /** Rows of text, one for each operation, under a heading. */
  table: string[];
  /** The clauses that no test has seen. */
  missing: Clause[];
}

/** Compares the clauses that tests have seen, by their keys, with those that exist. */
export function coverageOf(operations: Operation[], seen: ReadonlySet<string>): Coverage {
  const rows = operations.map((operation) => {
    const clauses = clausesOf(operation);
    return [
      operation.operationId,
      ...KINDS.map((kind) =>
        fraction(
          clauses.filter((clause) => clause.kind === kind),
          seen,
        ),
      ),
    ];
  });
  const all = operations.flatMap(clausesOf);
  return {
    table: align([["operation", "statuses", "response examples", "request examples", "parameter examples"], ...rows]),
    missing: all.filter((clause) => !seen.has(keyOf(clause))),
  };
}

function fraction(clauses: Clause[], seen: ReadonlySet<string>): string {
  return `${clauses.filter((clause) => seen.has(keyOf(clause))).length}/${clauses.length}`;
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
