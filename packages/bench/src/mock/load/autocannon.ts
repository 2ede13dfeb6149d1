import autocannon from "autocannon";
import type { Job, Load } from "./job.ts";

// The load generator that most people use, for the same jobs. It counts whole seconds, and warms nothing up.

process.on("message", async (job: Job) => process.send?.(await generateLoad(job)));

async function generateLoad({ port, requests, connections, duration }: Job): Promise<Load> {
  const cpuBefore = process.cpuUsage();
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration: Math.ceil(duration / 1000),
    requests: requests.map(({ method, path, headers, body }) => ({ method: method as "PUT", path, headers, body })),
  });
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    throughput: result.requests.total / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    generatorCpu: (user + system) / result.requests.total,
    failures: result.non2xx + result.errors + result.timeouts,
  };
}
