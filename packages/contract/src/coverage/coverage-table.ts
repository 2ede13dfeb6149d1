import { KINDS } from "../requirements/requirement.ts";
import { type Coverage, countCovered, percent } from "./coverage.ts";

/** The heading of each kind of requirement. */
export const HEADINGS = {
  request: "accepted requests",
  rejection: "rejected requests",
  response: "responses",
  example: "examples",
} satisfies Record<(typeof KINDS)[number], string>;

/** Writes a coverage as a table of text: a heading, one row for each operation, and a total. */
export function coverageTable({ operations, covered, total }: Coverage): string {
  const rows = operations.map(({ operationId, requirements }) => [
    operationId,
    ...KINDS.map((kind) => {
      const ofKind = requirements.filter((requirement) => requirement.kind === kind);
      return `${countCovered(ofKind)}/${ofKind.length}`;
    }),
    percent(countCovered(requirements), requirements.length),
  ]);
  const heading = ["operation", ...KINDS.map((kind) => HEADINGS[kind]), "covered"];
  const sum = [`${covered} of ${total} requirements`, ...KINDS.map(() => ""), percent(covered, total)];
  return align([heading, ...rows, sum]).join("\n");
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
