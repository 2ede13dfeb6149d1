import { setTimeout as wait } from "node:timers/promises";
import { quantile } from "../../statistics.ts";
import { keepAsking, prepare } from "./connection.ts";
import type { Job, Load } from "./job.ts";

/** Keeps a server busy, and counts its answers. */
export async function generateLoad({ port, requests, connections, warmUp, duration }: Job): Promise<Load> {
  let times: number[] = [];
  let failures = 0;
  let reason: string | undefined;
  const prepared = prepare(requests, port);
  const listener = {
    answered: (sentAt: number) => void times.push(performance.now() - sentAt),
    failed: (why: string) => {
      failures++;
      reason ??= why;
    },
  };
  const sockets = Array.from({ length: connections }, (_, index) => keepAsking(port, prepared, index, listener));
  await wait(warmUp);
  times = [];
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  await wait(duration);
  const counted = times;
  times = [];
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpuBefore);
  for (const socket of sockets) socket.removeAllListeners("end").destroy();
  return {
    throughput: counted.length / seconds,
    p50: quantile(counted, 0.5),
    p99: quantile(counted, 0.99),
    generatorCpu: (user + system) / counted.length,
    failures,
    ...(reason !== undefined && { reason }),
  };
}
