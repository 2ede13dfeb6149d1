import { growthOf, type Series } from "./growth.ts";

const significant = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

/**
 * Formats values at all sizes, and their growth, as a Markdown table.
 *
 * @param title The title of the first column, with the unit of the values.
 * @param sizes The titles of the columns of values.
 */
export function formatTable(title: string, sizes: readonly string[], rows: readonly Series[]): string {
  const lines = [
    [title, ...sizes, "growth"],
    ["---", ...sizes.map(() => "--:"), "--:"],
    ...rows.map((row) => [
      row.name,
      ...row.points.map(({ value }) => significant.format(value)),
      growthOf(row).toFixed(2),
    ]),
  ];
  return lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
