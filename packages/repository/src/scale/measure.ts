import { setTimeout } from "node:timers/promises";
import { runOrThrow } from "@hwc-users/testing";

/** What a command costs. */
export interface Cost {
  /** In seconds. */
  time: number;
  /** The processor time of all its processes, in seconds. Other work of the machine changes it less than the time. */
  processorTime: number;
  /** The most memory that all its processes had at the same time, in MB. Pages that they share count once for each. */
  memory: number;
}

const SAMPLE_INTERVAL_MS = 100;

/**
 * Measures a command.
 *
 * @param run Starts the command as a child of this process. It has no other one, and its output ends with that of the shell's
 *   `times`.
 */
export async function measure(run: () => Promise<string>): Promise<Cost> {
  const start = performance.now();
  const running = run();
  const [output, memory] = await Promise.all([running, peakMemory(running)]);
  return { time: (performance.now() - start) / 1000, processorTime: parseTimes(output), memory };
}

/** Sums the processor times of the children of a shell: the last line of `times`, such as `0m1.23s 0m0.45s`. */
export function parseTimes(output: string): number {
  const [line = ""] = output.trimEnd().split("\n").slice(-1);
  const times = [...line.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
  );
  if (times.length !== 2)
    throw new Error(`The output of "times" is "${line}". Expected a line such as "0m1.23s 0m0.45s".`);
  return times.reduce((sum, time) => sum + time);
}

async function peakMemory(running: Promise<unknown>): Promise<number> {
  let isRunning = true;
  const stop = () => {
    isRunning = false;
  };
  running.then(stop, stop);
  let peak = 0;
  while (isRunning) {
    const processes = await runOrThrow("ps", ["-A", "-o", "pid=,ppid=,rss=,comm="]);
    peak = Math.max(peak, memoryOfChildren(processes, process.pid));
    await setTimeout(SAMPLE_INTERVAL_MS);
  }
  return peak;
}

/**
 * Sums the memory of the processes that a process started, directly or through others, in MB.
 *
 * @param processes The output of `ps` with the columns pid, ppid, rss and comm.
 */
export function memoryOfChildren(processes: string, parent: number): number {
  const rows = processes
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , command]) => command !== "ps")
    .map(([pid, ppid, rss]) => ({ pid: Number(pid), ppid: Number(ppid), kilobytes: Number(rss) }));
  const byParent = Map.groupBy(rows, ({ ppid }) => ppid);
  const sum = (pid: number): number =>
    (byParent.get(pid) ?? []).reduce((total, child) => total + child.kilobytes + sum(child.pid), 0);
  return sum(parent) / 1024;
}
