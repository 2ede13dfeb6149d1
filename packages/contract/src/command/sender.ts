import { setTimeout as wait } from "node:timers/promises";
import type { ReceivedResponse } from "../http/exchange.ts";
import type { SentInit } from "../http/observe-fetch.ts";
import { readResponse } from "../http/read-response.ts";
import { writeRequest } from "../http/write-request.ts";
import type { ContractOptions } from "./options.ts";
import type { TestCase } from "./test-case.ts";
import { UsageError } from "./usage-error.ts";

/** The response to a request, or the reason why there is none. */
type Outcome = { response: ReceivedResponse } | { problem: string };

/** Sends requests to the server, within the limits of the run. */
export interface Sender {
  /** @throws {UsageError} when the server is unreachable, or a limit of the run is reached. */
  send(testCase: TestCase): Promise<Outcome>;
  /** The number of requests sent. */
  requestCount(): number;
}

const MAX_RESPONSE_LENGTH = 1_000_000;
/** Errors before the server received the request: DNS, TCP and TLS. */
const UNREACHABLE =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

export function createSender({ target, rate, timeout, maxRequests, maxTime }: ContractOptions): Sender {
  const endsAt = Date.now() + maxTime * 1000;
  let count = 0;
  let nextAt = 0;

  async function send({ operation, request }: TestCase): Promise<Outcome> {
    if (count >= maxRequests) throw new UsageError(`The run stopped after ${count} requests. Raise --max-requests.`);
    if (Date.now() >= endsAt) throw new UsageError(`The run stopped after ${maxTime} seconds. Raise --max-time.`);
    await wait(Math.max(0, nextAt - Date.now()));
    nextAt = Date.now() + 1000 / rate;
    count++;
    const { target: pathAndQuery, ...init } = writeRequest(operation, request);
    try {
      return { response: await fetchResponse(target + pathAndQuery, { ...init, redirect: "manual" }, timeout) };
    } catch (error) {
      return { problem: problemOf(error, timeout) };
    }
  }

  return { send, requestCount: () => count };
}

class ResponseTooLong extends Error {}

async function fetchResponse(url: string, init: SentInit, timeout: number): Promise<ReceivedResponse> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeout) });
  let text = "";
  const decoder = new TextDecoder();
  // The DOM types lack the async iterator of a body. Node has it.
  for await (const chunk of (response.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > MAX_RESPONSE_LENGTH) throw new ResponseTooLong();
  }
  return readResponse(response, text + decoder.decode());
}

/** The message of the error itself is not shown: it can contain the URL, which has an account in it. */
function problemOf(error: unknown, timeout: number): string {
  if (error instanceof ResponseTooLong) return `the response is longer than ${MAX_RESPONSE_LENGTH} characters`;
  const { name, cause } = error as Error & { cause?: { code?: string; message?: string } };
  if (name === "TimeoutError") return `no complete response within ${timeout} ms`;
  const code = cause?.code ?? "";
  if (cause?.message === "bad port") {
    throw new UsageError("fetch blocks the port of --target. Choose another port.");
  }
  if (UNREACHABLE.test(code)) throw new UsageError(`The server is unreachable: ${code}. Check --target.`);
  return `the server closed the connection${code && ` (${code})`}`;
}
