import { mkdir, writeFile } from "node:fs/promises";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { IN_FLIGHT } from "./call-concurrently.ts";
import { callerFiles } from "./callers/all.ts";
import { heapGoal, isMet, judge, sizeGoals, speedGoals } from "./goals.ts";
import { EARLY, type Heap, LATE, measureHeap } from "./heap.ts";
import { generateHeyApi } from "./hey-api.ts";
import { type Figure, measureSpeed, type Speed } from "./latency.ts";
import { measureSizes, type Size } from "./size.ts";
import { printTable } from "./table.ts";

const PARTS = ["size", "latency", "heap"] as const;
const MOST_ROUNDS = 1000;
const RESULT = new URL("../dist/bench.json", import.meta.url);

const { only, rounds } = readOptions();
const wants = (part: (typeof PARTS)[number]) => only === undefined || only === part;
const heyApi = await generateHeyApi();
try {
  const files = callerFiles(heyApi.caller);
  const size = wants("size") ? await measureSizes(files) : undefined;
  if (size) printSizes(size);
  const latency = wants("latency") ? await measureSpeed(files, rounds) : undefined;
  if (latency) printSpeeds(latency);
  const heap = wants("heap") ? [await measureHeap(0), await measureHeap(10)] : undefined;
  if (heap) printHeaps(heap);

  const machine = { node: process.version, processors: cpus().map(({ model }) => model) };
  const goals = { size: sizeGoals, latency: speedGoals, heap: heapGoal };
  await mkdir(new URL(".", RESULT), { recursive: true });
  const result = { date: new Date().toISOString(), machine, rounds, goals, size, latency, heap };
  await writeFile(RESULT, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  await heyApi.remove();
}

function readOptions() {
  const { values } = parseArgs({ options: { only: { type: "string" }, rounds: { type: "string", default: "40" } } });
  const part = PARTS.find((name) => name === values.only);
  if (values.only !== undefined && !part) throw new Error(`--only takes one of ${PARTS.join(", ")}.`);
  const count = Number(values.rounds);
  if (!Number.isInteger(count) || count < 1 || count > MOST_ROUNDS) {
    throw new Error(`--rounds takes a whole number between 1 and ${MOST_ROUNDS}.`);
  }
  return { only: part, rounds: count };
}

function printSizes(sizes: Size[]): void {
  printTable(
    "Size of one operation in a bundle for the browser, in bytes",
    sizes.map(({ caller, minified, gzip, note = "" }) => {
      return { caller, minified, "gzip -9": gzip, goal: judge(gzip, sizeGoals[caller]), note };
    }),
  );
}

function printSpeeds(speeds: Speed[]): void {
  printTable(
    `One call after the other, and ${IN_FLIGHT} in flight; × is the ratio to fetch by hand, median of ${rounds} rounds`,
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

function show(figure: Figure | undefined): string {
  return figure ? figure.value.toFixed(0) : "";
}

function printHeaps(heaps: Heap[]): void {
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
