import { type Comparison, type Goal, isMet, markdownTable } from "@hwc-users/measurements";

const significant = new Intl.NumberFormat("en", { maximumSignificantDigits: 3 });

/** Formats figures as a Markdown table. */
export function formatTable(figures: readonly Comparison[]): string {
  const header = ["measure", "subject", "median", "peer", "peer's median", "×", "middle half of ×", "goal"];
  return markdownTable([header, ...figures.map(formatRow)]);
}

function formatRow(figure: Comparison): string[] {
  const { measure, unit, subject, value, peer } = figure;
  const format = (number: number) => `${significant.format(number)} ${unit}`.trimEnd();
  const compared = peer
    ? [peer.name, format(peer.value), peer.ratio.toFixed(2), peer.middleHalf.map((bound) => bound.toFixed(2)).join("–")]
    : ["", "", "", ""];
  return [measure, subject, format(value), ...compared, formatGoal(figure)];
}

function formatGoal(figure: Comparison): string {
  if (!figure.goal) return "";
  return `${formatBound(figure.goal)}, ${isMet(figure) ? "met" : "not met"}`;
}

function formatBound(goal: Goal): string {
  return "atMost" in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
}
