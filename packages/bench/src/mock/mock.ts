import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Comparison, Goal } from "@hwc-users/measurements";
import { type ExampleRequest, operations } from "@hwc-users/spec";
import { type ComparedLabel, comparison } from "../figures/figure.ts";
import { measureInPairs, type Pair } from "../figures/pairs.ts";
import { progress } from "../progress.ts";
import { buildLargeMock } from "./large-mock.ts";
import { requestsPerSecond } from "./load.ts";
import { startMockProcess } from "./mock-process.ts";
import { requestsTo } from "./requests.ts";

/** The same mock is up to a tenth faster after one start than after another, so each is started several times. */
const STARTS = 3;
/** Workers share the requests, so it takes each of them longer to reach its full speed. */
const WARM_UP_SECONDS = 10;
const TURN_SECONDS = 0.5;
const LARGE = 400;

const MOCK = fileURLToPath(new URL("./main.js", import.meta.resolve("@hwc-users/mock")));
const PRISM = fileURLToPath(import.meta.resolve("@stoplight/prism-cli"));
const OPENAPI = fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.json"));

type Name = "workers" | "prism" | "large" | "start";
type Pairs = Record<Name, Pair<number>[]>;

const THROUGHPUT = { measure: "throughput", unit: "requests/s" };
const ONE = "mock, one process";
const COMPARED: Record<Name, ComparedLabel & { goal: Goal }> = {
  workers: { ...THROUGHPUT, subject: "mock, one worker per core", peer: ONE, goal: { atLeast: 1.7 } },
  prism: { ...THROUGHPUT, subject: ONE, peer: "prism mock", goal: { atLeast: 2 } },
  large: { ...THROUGHPUT, subject: `mock, ${LARGE} operations`, peer: ONE, goal: { atLeast: 0.9 } },
  start: { measure: "start to first response", unit: "ms", subject: ONE, peer: "prism mock", goal: { atMost: 1 } },
};

/** The figures of {@link measureMock}. */
export const mockLabels = Object.values(COMPARED).map(({ goal, ...label }) => label);

/** Measures the throughput and the start time of our mock, compared with `prism mock` and with itself. */
export async function measureMock(rounds: number): Promise<Comparison[]> {
  await using cleanup = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), "bench-mock-"));
  cleanup.defer(() => rm(folder, { recursive: true }));
  progress(`mock: compile a document of ${LARGE} operations`);
  const largeMock = await buildLargeMock(folder, LARGE);
  const requests = requestsTo(1);
  const largeRequests = requestsTo(LARGE / operations.length);

  const pairs: Pairs = { workers: [], prism: [], large: [], start: [] };
  for (let start = 1; start <= STARTS; start++) {
    progress(`mock: start ${start} of ${STARTS}`);
    await using running = new AsyncDisposableStack();
    const run = async (args: (port: string) => string[], sent: ExampleRequest[]) => {
      const [first] = sent;
      if (!first) throw new Error("The spec has no operation to send a request to.");
      const mock = running.use(await startMockProcess(args, first));
      const takeTurn = () => requestsPerSecond(mock.url, sent, TURN_SECONDS);
      await requestsPerSecond(mock.url, sent, WARM_UP_SECONDS);
      return { startTime: mock.startTime, takeTurn };
    };
    const one = await run((port) => [MOCK, "--port", port], requests);
    const workers = await run((port) => [MOCK, "--port", port, "--workers", "auto"], requests);
    const large = await run((port) => [largeMock, "--port", port], largeRequests);
    const prism = await run((port) => [PRISM, "mock", OPENAPI, "--port", port], requests);
    pairs.start.push([one.startTime, prism.startTime]);
    for (let round = 1; round <= rounds; round++) {
      progress(`mock: start ${start} of ${STARTS}, round ${round} of ${rounds}`);
      pairs.workers.push(...(await measureInPairs(workers.takeTurn, one.takeTurn)));
      pairs.prism.push(...(await measureInPairs(one.takeTurn, prism.takeTurn)));
      pairs.large.push(...(await measureInPairs(large.takeTurn, one.takeTurn)));
    }
  }
  return Object.entries(COMPARED).map(([name, { goal, ...label }]) => comparison(label, pairs[name as Name], goal));
}
