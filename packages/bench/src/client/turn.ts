import { median } from "../statistics.ts";
import { callConcurrently, IN_FLIGHT } from "./call-concurrently.ts";

/** What the calls of a caller took. */
export interface Turn {
  /** The median time of a call, one after the other, in microseconds. */
  latency: number;
  /** The processor time of a call, in this process and all its threads, in microseconds. */
  cpu: number;
  /** Calls per second with many in flight. */
  throughput: number;
}

type Call = () => Promise<unknown>;

const SEQUENTIAL = 15;
const CONCURRENT = 100;
/** Which caller comes first: each stands as often early as late. */
const ONE_IS_FIRST = [true, false, false, true];

/**
 * Measures two callers in turns of some milliseconds, and pairs each turn with its neighbour: what else the machine does
 * meanwhile meets both alike. Sums over several turns differ far more from run to run.
 */
export async function compare(one: Call, other: Call): Promise<[one: Turn, other: Turn][]> {
  // Opens the connections again that have closed since the last time.
  await callConcurrently(one, IN_FLIGHT);
  await callConcurrently(other, IN_FLIGHT);
  const pairs: [one: Turn, other: Turn][] = [];
  for (const oneIsFirst of ONE_IS_FIRST) {
    const first = await takeTurn(oneIsFirst ? one : other);
    const second = await takeTurn(oneIsFirst ? other : one);
    pairs.push(oneIsFirst ? [first, second] : [second, first]);
  }
  return pairs;
}

async function takeTurn(call: Call): Promise<Turn> {
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
  const concurrentTime = performance.now() - start;
  return {
    latency: median(times) * 1000,
    cpu: (user + system) / SEQUENTIAL,
    throughput: (CONCURRENT / concurrentTime) * 1000,
  };
}
