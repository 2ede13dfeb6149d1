import { median } from "./statistics.ts";

/** What one turn of a caller took. */
export interface Turn {
  /** The median time of a call, one after the other, in microseconds. */
  latency: number;
  /** The processor time of a call, in this process and all its threads, in microseconds. */
  cpu: number;
  /** Calls per second with many in flight. */
  throughput: number;
}

/** How many calls are in flight when throughput is measured. */
export const IN_FLIGHT = 50;

const SEQUENTIAL = 60;
const CONCURRENT = 250;

/** Measures a caller for a moment. */
export async function takeTurn(call: () => Promise<unknown>): Promise<Turn> {
  // Opens the connections again that have closed since its last turn.
  await callConcurrently(call, IN_FLIGHT);

  const times: number[] = [];
  const before = process.cpuUsage();
  for (let index = 0; index < SEQUENTIAL; index++) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);

  const start = performance.now();
  await callConcurrently(call, CONCURRENT);
  const seconds = (performance.now() - start) / 1000;

  return { latency: median(times) * 1000, cpu: (user + system) / SEQUENTIAL, throughput: CONCURRENT / seconds };
}

/** Makes calls, never more than {@link IN_FLIGHT} at once. */
export async function callConcurrently(call: () => Promise<unknown>, count: number): Promise<void> {
  let left = count;
  const work = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, work));
}
