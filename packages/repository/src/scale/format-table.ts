import { markdownTable } from "@hwc-users/measurements";
import { growthOf, type Series } from "./growth.ts";

const significant = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

/**
 * Formats values at all sizes, and their growth, as a Markdown table.
 *
 * @param title The title of the first column, with the unit of the values.
 * @param sizes The titles of the columns of values.
 */
export function formatTable(title: string, sizes: readonly string[], rows: readonly Series[]): string {
  const cells = rows.map((row) => [
    row.name,
    ...row.points.map(({ value }) => significant.format(value)),
    growthOf(row).toFixed(2),
  ]);
  return markdownTable([[title, ...sizes, "growth"], ...cells], 1);
}
