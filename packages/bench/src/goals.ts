import type { CallerName } from "./callers/all.ts";

/** A bound for a figure. */
export type Goal = { atMost: number } | { atLeast: number };

/** How large a caller may be, packed, in bytes. */
export const sizeGoals: Partial<Record<CallerName, Goal>> = { ours: { atMost: 5500 } };

/** What the ratios to fetch by hand may be. */
export const speedGoals: Partial<Record<CallerName, { latency?: Goal; cpu?: Goal; throughput?: Goal }>> = {
  ours: { latency: { atMost: 1.1 }, cpu: { atMost: 1.15 }, throughput: { atLeast: 0.9 } },
  "ours over undici": { latency: { atMost: 0.65 }, throughput: { atLeast: 1.7 } },
};

/** How many bytes the heap may have grown for it to be called flat. */
export const heapGoal: Goal = { atMost: 1_000_000 };

/** Whether a figure keeps to its goal. */
export function isMet(figure: number, goal: Goal): boolean {
  return "atMost" in goal ? figure <= goal.atMost : figure >= goal.atLeast;
}

/** The goal of a figure, and whether it is met, for a table; nothing where there is no goal. */
export function judge(figure: number | undefined, goal: Goal | undefined): string {
  if (!goal || figure === undefined) return "";
  const bound = "atMost" in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`;
  return `${bound} ${isMet(figure, goal) ? "met" : "not met"}`;
}
