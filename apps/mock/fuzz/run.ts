import fc from "fast-check";
import { hostileRequest } from "./requests.ts";
import { sendHostile } from "./send.ts";

/** The options of {@link fuzz}. */
export interface FuzzOptions {
  port: number;
  requests: number;
  seed: number;
  /** Called after each batch with the number of requests so far. Throws if the server is unhealthy. */
  afterBatch(sent: number): Promise<void> | void;
}

const BATCH = 50;

/**
 * Sends hostile requests, one batch at a time.
 *
 * @throws {Error} with the seed and the failed request. It is not shrunk: each attempt may take a minute.
 */
export async function fuzz({ port, requests, seed, afterBatch }: FuzzOptions): Promise<void> {
  let sent = 0;
  const batch = fc.array(hostileRequest, { minLength: BATCH, maxLength: BATCH, size: "max" });
  const property = fc.asyncProperty(batch, async (batched) => {
    await Promise.all(batched.map((request) => sendHostile(port, request)));
    sent += batched.length;
    await afterBatch(sent);
  });
  await fc.assert(property, {
    seed,
    numRuns: Math.ceil(requests / BATCH),
    endOnFailure: true,
    interruptAfterTimeLimit: 1_800_000,
    markInterruptAsFailure: true,
  });
}
