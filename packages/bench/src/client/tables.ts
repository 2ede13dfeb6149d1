import { isMet, judge } from "../goals.ts";
import { printTable } from "../table.ts";
import { IN_FLIGHT } from "./call-concurrently.ts";
import { heapGoal, sizeGoals, speedGoals } from "./goals.ts";
import { EARLY, type Heap, LATE } from "./heap.ts";
import type { CallerFigure, Speed } from "./latency.ts";
import type { Size } from "./size.ts";

/** Prints how large the callers are. */
export function printSizes(sizes: Size[]): void {
  printTable(
    "Size of one operation in a bundle for the browser, in bytes",
    sizes.map(({ caller, minified, gzip, note = "" }) => {
      return { caller, minified, "gzip -9": gzip, goal: judge(gzip, sizeGoals[caller]), note };
    }),
  );
}

/** Prints how fast the callers are. */
export function printSpeeds(speeds: Speed[], rounds: number): void {
  printTable(
    `One call after the other, and ${IN_FLIGHT} in flight; × is the ratio to fetch by hand, median of the pairs of ${rounds} rounds`,
    speeds.map(({ caller, latency, cpu, throughput, note = "" }) => {
      const goals = speedGoals[caller];
      return {
        caller,
        "median µs": show(latency),
        "×": latency?.ratio.toFixed(2) ?? "",
        goal: judge(latency?.ratio, goals?.latency),
        "CPU µs": show(cpu),
        "× ": cpu?.ratio.toFixed(2) ?? "",
        "goal ": judge(cpu?.ratio, goals?.cpu),
        "calls/s": show(throughput),
        "×  ": throughput?.ratio.toFixed(2) ?? "",
        "goal  ": judge(throughput?.ratio, goals?.throughput),
        note,
      };
    }),
  );
}

/** Prints what stays on the heap. */
export function printHeaps(heaps: Heap[]): void {
  printTable(
    "Heap of a process that makes calls of ours, in bytes",
    heaps.map(({ failsEvery, early, late, perCall }) => ({
      calls: failsEvery ? `every ${failsEvery}th fails` : "all succeed",
      [`after ${EARLY}`]: early,
      [`after ${LATE}`]: late,
      "growth per call": perCall.toFixed(2),
      flat: isMet(late - early, heapGoal) ? "yes" : "no",
      goal: judge(late - early, heapGoal),
    })),
  );
}

function show(figure: CallerFigure | undefined): string {
  return figure ? figure.value.toFixed(0) : "";
}
