import { Bench, type Task } from "tinybench";

/** The measurements of one turn. */
export interface Turn {
  /** The median time of a call in microseconds, one after the other. */
  latency: number;
  /** The processor time of a call in microseconds, in all threads of this process. */
  cpu: number;
  /** Calls a second, with many in flight. */
  throughput: number;
}

/** Makes the call once. */
export type MakeCall = () => Promise<unknown>;

const SEQUENTIAL = { iterations: 15, time: 0, warmup: false, throws: true };
const CONCURRENT = { ...SEQUENTIAL, iterations: 100, concurrency: "task", threshold: 50 } as const;

/** Makes a call many times within some milliseconds. */
export async function takeTurn(call: MakeCall): Promise<Turn> {
  const cpuBefore = process.cpuUsage();
  const { result } = await runTask(new Bench(SEQUENTIAL), call);
  const { user, system } = process.cpuUsage(cpuBefore);
  if (result.state !== "completed") throw new Error(`The calls ended as ${result.state}.`);

  // tinybench adds up the times of calls that overlap, so the clock of the whole turn counts.
  const start = performance.now();
  await runTask(new Bench(CONCURRENT), call);
  const seconds = (performance.now() - start) / 1000;
  return {
    latency: result.latency.p50 * 1000,
    cpu: (user + system) / SEQUENTIAL.iterations,
    throughput: CONCURRENT.iterations / seconds,
  };
}

async function runTask(bench: Bench, call: MakeCall): Promise<Task> {
  const [task] = await bench.add("call", call, { async: true }).run();
  if (!task) throw new Error("tinybench ran no task.");
  return task;
}
