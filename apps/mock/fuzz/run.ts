import fc from "fast-check";
import { sendHostile } from "./send.ts";
import type { Target } from "./targets.ts";

/** The options of {@link fuzz}. */
export interface FuzzOptions {
  /** The URL of the mock. */
  url: string;
  target: Target;
  requests: number;
  seed: number;
  /** Called after each batch with the number of requests so far. Throws if the server is unhealthy. */
  afterBatch?(sent: number): void;
}

const BATCH = 50;

/**
 * Sends hostile requests, one batch at a time, and checks after each batch that the mock still works.
 *
 * @throws {Error} with the seed and the failed request. It is not shrunk: each attempt may take a minute.
 */
export async function fuzz({ url, target, requests, seed, afterBatch = () => {} }: FuzzOptions): Promise<void> {
  const port = Number(new URL(url).port);
  let sent = 0;
  const batch = fc.array(target.requests, { minLength: BATCH, maxLength: BATCH, size: "max" });
  const property = fc.asyncProperty(batch, async (batched) => {
    await Promise.all(batched.map((request) => sendHostile(port, request, target.hasOwnBodies)));
    sent += batched.length;
    await target.check(url);
    afterBatch(sent);
  });
  await target.prepare?.(url);
  const runs = {
    numRuns: Math.ceil(requests / BATCH),
    interruptAfterTimeLimit: 3_600_000,
    markInterruptAsFailure: true,
  };
  const { failed, errorInstance } = await fc.check(property, { seed, endOnFailure: true, ...runs });
  // The report of fast-check has all the requests of the batch.
  if (failed) throw new Error(`Failed with seed ${seed} after ${sent} requests`, { cause: errorInstance });
}
