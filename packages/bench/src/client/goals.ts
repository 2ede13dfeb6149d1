import type { Goal } from "../goals.ts";
import type { CallerName } from "./callers/all.ts";

/** How large a caller may be, packed, in bytes. */
export const sizeGoals: Partial<Record<CallerName, Goal>> = {
  ours: { atMost: 5500 },
  "ours by function": { atMost: 5500 },
};

const byFetch = { latency: { atMost: 1.1 }, cpu: { atMost: 1.15 }, throughput: { atLeast: 0.9 } };

/** What the ratios to fetch by hand may be. */
export const speedGoals: Partial<Record<CallerName, { latency?: Goal; cpu?: Goal; throughput?: Goal }>> = {
  ours: byFetch,
  "ours by function": byFetch,
  "ours over undici": { latency: { atMost: 0.65 }, throughput: { atLeast: 1.7 } },
};

/** How many bytes the heap may have grown for it to be called flat. */
export const heapGoal: Goal = { atMost: 1_000_000 };
