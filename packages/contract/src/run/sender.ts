import type { Outcome, SentExchange } from "../http/sent-exchange.ts";
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

/** @param onExchange Is called with each request, and its response or the reason why there is none. */
export function createSender(
  transport: Pick<Transport, "send">,
  onExchange: (exchange: SentExchange) => void = () => {},
): Sender {
  let count = 0;

  async function send(request: WireRequest, signal?: AbortSignal): Promise<SentExchange> {
    count++;
    const startedAt = Date.now();
    const start = performance.now();
    const record = (outcome: Outcome): SentExchange => {
      const exchange = { request, outcome, startedAt, duration: performance.now() - start };
      onExchange(exchange);
      return exchange;
    };
    try {
      return record(await transport.send(request, signal));
    } catch (error) {
      // The server may have received the request that ended the run.
      record({ problem: error instanceof Error ? error.message : String(error) });
      throw error;
    }
  }

  return { send, requestCount: () => count };
}
