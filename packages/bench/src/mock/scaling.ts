import { availableParallelism } from "node:os";
import { progress } from "../progress.ts";
import { startGenerator } from "./load/start-generator.ts";
import { requestsTo } from "./requests.ts";

const ROUNDS = 10;
const WARM_UP = { warmUp: 0, duration: 4000 };
const ROUND = { warmUp: 100, duration: 900 };

/**
 * How much more this machine gets done with a process for each processor than with one, in each round. Every process is a mock
 * with its own load, and shares nothing with the others but the machine: what is missing to the number of processors is not
 * the doing of node:cluster.
 */
export async function measureScaling(): Promise<number[]> {
  progress("mock: measure what the machine gives to several processes");
  const processes = Array.from({ length: availableParallelism() }, () => startGenerator("mock-and-load"));
  const job = { port: 0, requests: requestsTo(1), connections: 8 };
  const throughput = async (running: typeof processes, times: typeof ROUND) => {
    const loads = await Promise.all(running.map((each) => each.run({ ...job, ...times })));
    return loads.reduce((sum, load) => sum + load.throughput, 0);
  };
  try {
    await throughput(processes, WARM_UP);
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const one = await throughput(processes.slice(0, 1), ROUND);
      ratios.push((await throughput(processes, ROUND)) / one);
    }
    return ratios;
  } finally {
    await Promise.all(processes.map((each) => each.stop()));
  }
}
