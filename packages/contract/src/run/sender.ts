import type { SentExchange } from "../http/sent-exchange.ts";
import type { Transport } from "../http/transport.ts";
import type { WireRequest } from "../http/wire-request.ts";

/** Sends requests to the server. */
export interface Sender {
  /**
   * @param signal Aborts the request.
   * @throws {StopError} when the server is unreachable, or refuses the client certificate.
   * @throws the reason of the signal when it aborts.
   */
  send(request: WireRequest, signal?: AbortSignal): Promise<SentExchange>;
  /** The number of requests sent. */
  requestCount(): number;
}

/** @param onExchange Is called with each request that was sent, and its response. */
export function createSender(
  transport: Pick<Transport, "send">,
  onExchange: (exchange: SentExchange) => void = () => {},
): Sender {
  let count = 0;

  async function send(request: WireRequest, signal?: AbortSignal): Promise<SentExchange> {
    count++;
    const startedAt = Date.now();
    const start = performance.now();
    const outcome = await transport.send(request, signal);
    const exchange = { request, outcome, startedAt, duration: performance.now() - start };
    onExchange(exchange);
    return exchange;
  }

  return { send, requestCount: () => count };
}
