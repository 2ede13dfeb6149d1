/** A bound for a figure. */
export type Goal = { atMost: number } | { atLeast: number };

/** Figures of many rounds, and what they come to. */
export interface Figure {
  value: number;
  /** Between which values the middle half of the rounds lies. */
  spread: [number, number];
}

/** A goal, and what was reached. */
export interface Judged {
  /** What the figure is. */
  what: string;
  /** Missing where it could not be measured. */
  figure: Figure | undefined;
  goal: Goal;
}

/** Whether a figure keeps to its goal. */
export function isMet(figure: number, goal: Goal): boolean {
  return "atMost" in goal ? figure <= goal.atMost : figure >= goal.atLeast;
}

/** The goal of a figure, and whether it is met, for a table; nothing where there is no goal. */
export function judge(figure: number | undefined, goal: Goal | undefined): string {
  if (!goal || figure === undefined) return "";
  return `${boundOf(goal)} ${isMet(figure, goal) ? "met" : "not met"}`;
}

/** The rows of a table of goals. */
export function goalRows(judged: Judged[]): Record<string, string>[] {
  return judged.map(({ what, figure, goal }) => ({
    ...figureRow(what, figure),
    goal: figure ? judge(figure.value, goal) : `${boundOf(goal)} not measured`,
  }));
}

/** A row of the same table for what has no goal. */
export function figureRow(what: string, figure: Figure | undefined): Record<string, string> {
  return {
    ratio: what,
    is: figure?.value.toFixed(2) ?? "",
    "middle half": figure?.spread.map((bound) => bound.toFixed(2)).join(" to ") ?? "",
    goal: "",
  };
}

function boundOf(goal: Goal): string {
  return "atMost" in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
}
