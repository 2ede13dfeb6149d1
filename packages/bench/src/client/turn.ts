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

/** What is added up over the short turns of one caller. */
interface Tally {
  times: number[];
  cpu: number;
  concurrentTime: number;
  concurrentCalls: number;
}

const SEQUENTIAL = 15;
const CONCURRENT = 100;
/** Each caller stands as often early as late. */
const ORDER = ["one", "other", "other", "one", "other", "one", "one", "other"] as const;

/** Measures two callers in turns of some milliseconds: what else the machine does meanwhile meets both alike. */
export async function compare(one: Call, other: Call): Promise<[one: Turn, other: Turn]> {
  const callers = { one: { call: one, tally: emptyTally() }, other: { call: other, tally: emptyTally() } };
  // Opens the connections again that have closed since the last time.
  await callConcurrently(one, IN_FLIGHT);
  await callConcurrently(other, IN_FLIGHT);
  for (const name of ORDER) await takeTurn(callers[name].call, callers[name].tally);
  return [sumUp(callers.one.tally), sumUp(callers.other.tally)];
}

async function takeTurn(call: Call, tally: Tally): Promise<void> {
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
