import { setTimeout as wait } from "node:timers/promises";
import type { Answer } from "../wire/exchange.ts";
import { readAnswer, type SentInit } from "../wire/observe.ts";
import { writeRequest } from "../wire/write-request.ts";
import type { Case } from "./case.ts";
import type { Options } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** What came of a request: an answer, or the reason why there is none. */
type Outcome = { answer: Answer } | { problem: string };

/** A server that requests are sent to, no more and no faster than allowed. */
export interface Target {
  /** @throws {UsageError} when the server cannot be reached, or a bound of the run is met. */
  send(one: Case): Promise<Outcome>;
  /** How many requests were sent. */
  sent(): number;
}

const LONGEST_ANSWER = 1_000_000;
/** No TCP connection, no name, or no TLS connection: the server has not seen the request. */
const UNREACHED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

export function createTarget({ target, rate, timeout, maxRequests, maxTime }: Options): Target {
  const endsAt = Date.now() + maxTime * 1000;
  let sent = 0;
  let nextAt = 0;

  async function send({ operation, parts }: Case): Promise<Outcome> {
    if (sent >= maxRequests) throw new UsageError(`The run stopped after ${sent} requests. Raise --max-requests.`);
    if (Date.now() >= endsAt) throw new UsageError(`The run stopped after ${maxTime} seconds. Raise --max-time.`);
    await wait(Math.max(0, nextAt - Date.now()));
    nextAt = Date.now() + 1000 / rate;
    sent++;
    const { target: path, ...init } = writeRequest(operation, parts);
    try {
      return { answer: await exchange(target + path, { ...init, redirect: "manual" }, timeout) };
    } catch (error) {
      return { problem: problemOf(error, timeout) };
    }
  }

  return { send, sent: () => sent };
}

async function exchange(url: string, init: SentInit, timeout: number): Promise<Answer> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeout) });
  let text = "";
  const decoder = new TextDecoder();
  // The types of the browser do not have it, but in Node a body can be read in a loop.
  for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > LONGEST_ANSWER) throw new Error("its answer is longer than a million characters");
  }
  return readAnswer(response, text + decoder.decode());
}

/** An error's own text is not told: it can show the URL, which names an account. */
function problemOf(error: unknown, timeout: number): string {
  const { name, message, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === "TimeoutError") return `it gave no whole answer within ${timeout} ms`;
  const code = cause?.code ?? "";
  if (cause?.message === "bad port")
    throw new UsageError("The port of --target is one that fetch does not use. Choose another.");
  if (UNREACHED.test(code)) throw new UsageError(`The server cannot be reached: ${code}. Check --target.`);
  return message.startsWith("its answer") ? message : `it broke the connection off${code && ` (${code})`}`;
}
