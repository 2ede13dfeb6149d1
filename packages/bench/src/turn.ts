import { callConcurrently, IN_FLIGHT } from "./call-concurrently.ts";
import { median } from "./statistics.ts";

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

/** What is added up over the short turns of one caller. */
interface Tally {
  times: number[];
  cpu: number;
  concurrentTime: number;
  concurrentCalls: number;
}

const SEQUENTIAL = 30;
const CONCURRENT = 150;

/**
 * Measures two callers in short turns, in the order ABBA or BAAB: what slows the machine down meanwhile, or more and more,
 * meets both alike.
 */
export async function compare(one: Call, other: Call): Promise<[one: Turn, other: Turn]> {
  const tallies: [Tally, Tally] = [emptyTally(), emptyTally()];
  const takeTurns = {
    one: () => takeTurn(one, tallies[0]),
    other: () => takeTurn(other, tallies[1]),
  };
  const order =
    Math.random() < 0.5 ? (["one", "other", "other", "one"] as const) : (["other", "one", "one", "other"] as const);
  for (const name of order) await takeTurns[name]();
  return [sumUp(tallies[0]), sumUp(tallies[1])];
}

async function takeTurn(call: Call, tally: Tally): Promise<void> {
  // Opens the connections again that have closed since the last turn.
  await callConcurrently(call, IN_FLIGHT);

  const before = process.cpuUsage();
  for (let index = 0; index < SEQUENTIAL; index++) {
    const start = performance.now();
    await call();
    tally.times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  tally.cpu += user + system;

  const start = performance.now();
  await callConcurrently(call, CONCURRENT);
  tally.concurrentTime += performance.now() - start;
  tally.concurrentCalls += CONCURRENT;
}

function emptyTally(): Tally {
  return { times: [], cpu: 0, concurrentTime: 0, concurrentCalls: 0 };
}

function sumUp({ times, cpu, concurrentTime, concurrentCalls }: Tally): Turn {
  return {
    latency: median(times) * 1000,
    cpu: cpu / times.length,
    throughput: (concurrentCalls / concurrentTime) * 1000,
  };
}
