import { type Figure, type Goal, isMet } from "./figure.ts";

const significant = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

/** Formats figures as a Markdown table. */
export function formatTable(figures: readonly Figure[]): string {
  const header = ["measure", "subject", "median", "peer", "peer's median", "×", "middle half of ×", "goal"];
  const rows = [header, ...figures.map(formatRow)];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
  const rule = `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`;
  return lines.toSpliced(1, 0, rule).join("\n");
}

function formatRow(figure: Figure): string[] {
  const { measure, unit, subject, value, peer } = figure;
  const format = (number: number) => `${significant.format(number)} ${unit}`.trimEnd();
  const compared = peer
    ? [peer.name, format(peer.value), peer.ratio.toFixed(2), peer.middleHalf.map((bound) => bound.toFixed(2)).join("–")]
    : ["", "", "", ""];
  return [measure, subject, format(value), ...compared, formatGoal(figure)];
}

function formatGoal(figure: Figure): string {
  if (!figure.goal) return "";
  return `${formatBound(figure.goal)}, ${isMet(figure) ? "met" : "not met"}`;
}

function formatBound(goal: Goal): string {
  return "atMost" in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
}
