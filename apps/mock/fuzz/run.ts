import fc from "fast-check";
import { hostileRequest } from "./requests.ts";
import { sendHostile } from "./send.ts";

/** How a run goes about it. */
export interface Plan {
  port: number;
  requests: number;
  seed: number;
  /** Asked after each batch, with the number sent so far; throws when the server is not well. */
  afterBatch(sent: number): Promise<void> | void;
}

const BATCH = 50;

/**
 * Sends hostile requests, several at a time.
 *
 * @throws {Error} with the seed and the request that failed. It is not made smaller: to try again may take a minute each time.
 */
export async function fuzz({ port, requests, seed, afterBatch }: Plan): Promise<void> {
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
