import { StopError } from "../errors/stop-error.ts";
import type { ReceivedResponse } from "../http/exchange.ts";
import { readResponse } from "../http/read-response.ts";
import type { Outcome, SentExchange } from "../http/sent-exchange.ts";
import type { WireRequest } from "../http/wire-request.ts";
import type { ContractOptions } from "../options/options.ts";

/** Sends requests to the server. */
export interface Sender {
  /**
   * @param signal Aborts the request.
   * @throws {StopError} when the server is unreachable.
   * @throws the reason of the signal when it aborts.
   */
  send(request: WireRequest, signal?: AbortSignal): Promise<SentExchange>;
  /** The number of requests sent. */
  requestCount(): number;
}

const MAX_RESPONSE_LENGTH = 1_000_000;
/** Errors before the server received the request: DNS, TCP and TLS. */
const UNREACHABLE =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/;

/** @param onExchange Is called with each request that was sent, and its response. */
export function createSender(
  { target, timeout }: Pick<ContractOptions, "target" | "timeout">,
  onExchange: (exchange: SentExchange) => void = () => {},
): Sender {
  let count = 0;

  async function send(request: WireRequest, signal?: AbortSignal): Promise<SentExchange> {
    count++;
    const startedAt = Date.now();
    const start = performance.now();
    const outcome = await outcomeOf(request, signal);
    const exchange = { request, outcome, startedAt, duration: performance.now() - start };
    onExchange(exchange);
    return exchange;
  }

  async function outcomeOf({ target: pathAndQuery, ...init }: WireRequest, signal?: AbortSignal): Promise<Outcome> {
    const signals = [AbortSignal.timeout(timeout), ...(signal ? [signal] : [])];
    try {
      return { response: await fetchResponse(target + pathAndQuery, init, AbortSignal.any(signals)) };
    } catch (error) {
      signal?.throwIfAborted();
      return { problem: problemOf(error, timeout) };
    }
  }

  return { send, requestCount: () => count };
}

class ResponseTooLong extends Error {}

async function fetchResponse(
  url: string,
  { method, headers, body }: Omit<WireRequest, "target">,
  signal: AbortSignal,
): Promise<ReceivedResponse> {
  const init = { method, headers, body: body as BodyInit | null, redirect: "manual" } as const;
  const response = await fetch(url, { ...init, signal });
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
    throw new StopError("fetch blocks the port of --target. Choose another port.");
  }
  if (UNREACHABLE.test(code)) throw new StopError(`The server is unreachable: ${code}. Check --target.`);
  return `the server closed the connection${code && ` (${code})`}`;
}
