import { partialDeepStrictEqual } from "node:assert/strict";
import { fileURLToPath } from "node:url";
import type { Comparison, Goal } from "@hwc-users/measurements";
import { startProcess } from "@hwc-users/testing";
import { comparison } from "../figures/figure.ts";
import { measureInPairs, type Pair } from "../figures/pairs.ts";
import { shuffle } from "../figures/statistics.ts";
import { progress } from "../progress.ts";
import { type MakeCall, type Turn, takeTurn } from "./turn.ts";
import { type CreateCall, updatedUser, updateFor } from "./update.ts";

interface PairOfCalls {
  /** The names of two files in `calls/`. */
  subject: string;
  peer: string;
  goals?: { [Measure in keyof Turn]?: Goal };
}

const CLOSE_TO_FETCH = { latency: { atMost: 1.1 }, cpu: { atMost: 1.15 }, throughput: { atLeast: 0.9 } };

const PAIRS_OF_CALLS: PairOfCalls[] = [
  // The same call on both sides: the distance of its ratio from 1 is the noise of the run.
  { subject: "fetch-by-hand", peer: "fetch-by-hand" },
  { subject: "client", peer: "fetch-by-hand", goals: CLOSE_TO_FETCH },
  { subject: "function", peer: "fetch-by-hand", goals: CLOSE_TO_FETCH },
  {
    subject: "client-over-undici",
    peer: "fetch-by-hand",
    goals: { latency: { atMost: 0.65 }, throughput: { atLeast: 1.7 } },
  },
  { subject: "client-over-undici", peer: "undici-by-hand" },
  { subject: "client-with-middleware", peer: "client" },
  { subject: "openapi-fetch", peer: "fetch-by-hand" },
  { subject: "ky", peer: "fetch-by-hand" },
];

const MEASURES = [
  { key: "latency", measure: "latency", unit: "µs" },
  { key: "cpu", measure: "processor time", unit: "µs" },
  { key: "throughput", measure: "throughput", unit: "calls/s" },
] as const;

const WARM_UP_ROUNDS = 5;

/** The figures of {@link measureSpeed}. */
export const speedLabels = MEASURES.flatMap(({ measure, unit }) =>
  PAIRS_OF_CALLS.map(({ subject, peer }) => ({ measure, unit, subject, peer })),
);

/** Measures latency, processor time and throughput of each way to make the call, compared with its peer. */
export async function measureSpeed(rounds: number): Promise<Comparison[]> {
  const server = startProcess(process.execPath, [fileURLToPath(new URL("./server.ts", import.meta.url))]);
  process.once("exit", () => server.child.kill());
  try {
    const [url] = await server.waitFor(/http:\S+/);
    const opened = PAIRS_OF_CALLS.map(async (each) => {
      const [own, peers] = [await openCall(each.subject, url), await openCall(each.peer, url)];
      return { ...each, own, peers, pairs: [] as Pair<Turn>[] };
    });
    const comparisons = await Promise.all(opened);
    for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
      if (round % 10 === 0) progress(`speed: round ${round} of ${rounds}`);
      for (const { own, peers, pairs } of shuffle(comparisons)) {
        const taken = await measureInPairs(
          () => takeTurn(own),
          () => takeTurn(peers),
        );
        if (round >= 0) pairs.push(...taken);
      }
    }
    return MEASURES.flatMap(({ key, measure, unit }) =>
      comparisons.map(({ subject, peer, goals, pairs }) => {
        const values = pairs.map(([own, peers]) => [own[key], peers[key]] as const);
        return comparison({ measure, unit, subject, peer }, values, goals?.[key]);
      }),
    );
  } finally {
    await server.stop();
  }
}

/** Loads a way to make the call, and checks that it works before it is measured. */
async function openCall(name: string, baseUrl: string): Promise<MakeCall> {
  const { createCall }: { createCall: CreateCall } = await import(`./calls/${name}.ts`);
  const call = createCall(updateFor(baseUrl));
  partialDeepStrictEqual(await call(), updatedUser);
  return call;
}
