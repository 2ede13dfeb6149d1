/**
 * Writes a Markdown table with aligned columns, as the formatter of this repository does.
 *
 * @param rows The header, then the other rows.
 * @param firstNumber The index of the first column with numbers, which are aligned to the right. Default: there is none.
 */
export function markdownTable([header = [], ...rows]: string[][], firstNumber = header.length): string {
  const widths = header.map((_, column) => Math.max(3, ...[header, ...rows].map((row) => row[column]?.length ?? 0)));
  const pad = (cell: string, column: number) =>
    column < firstNumber ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  const rule = widths.map((width, column) => (column < firstNumber ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [header, rule, ...rows].map((row) => `| ${row.map(pad).join(" | ")} |`).join("\n");
}
