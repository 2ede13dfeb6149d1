import type { ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { type NamedFault, namedFaults } from "@hwc-users/faults";
import { type CompiledOperation, definitionOf } from "../api/operation.ts";
import { PreferenceError, quote } from "../preference/read-preference.ts";
import type { Exchange } from "../server/exchange.ts";

/** Faults on request. */
export interface Faults {
  /**
   * Checks the name of a fault.
   *
   * @throws {PreferenceError} when there is none of this name; the message names those that there are.
   */
  check(name: string): string;
  /** Misbehaves. */
  run(name: string, exchange: Exchange, operation: CompiledOperation, body: string): Promise<void>;
  /** Ends the answers that would never end. */
  stop(): void;
}

const MOST_COUNTED = 10_000;

const known: Record<string, NamedFault> = namedFaults;

/** Makes the faults of one mock, with its own count of those that change from one time to the next. */
export function createFaults(): Faults {
  const times = new Map<string, number>();
  const stalled = new Set<ServerResponse>();

  /** How often a fault was asked for before; those who send an ID of their own are counted apart. */
  function count(name: string, { operationId }: CompiledOperation, { request }: Exchange): number {
    const own = request.headers["x-mock-scope"] ?? request.headers["x-request-id"] ?? "";
    const key = `${name} ${operationId} ${own}`;
    const before = times.get(key) ?? 0;
    times.delete(key);
    times.set(key, before + 1);
    const [oldest] = times.keys();
    if (times.size > MOST_COUNTED && oldest !== undefined) times.delete(oldest);
    return before;
  }

  return {
    check(name) {
      if (Object.hasOwn(known, name)) return name;
      throw new PreferenceError(`asks for the fault ${quote(name)}. There are ${Object.keys(known).join(", ")}.`);
    },
    async run(name, exchange, compiled, body) {
      const { request, response, method, startedAt, headers } = exchange;
      const replies = known[name]?.replies ?? [];
      const reply = replies.length > 1 ? replies[count(name, compiled, exchange) % replies.length] : replies[0];
      const gone = new AbortController();
      response.once("close", () => {
        gone.abort();
        stalled.delete(response);
      });
      for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
      const { operation } = definitionOf(compiled);
      try {
        await reply?.({
          operation,
          request: {
            operationId: compiled.operationId as never,
            method,
            url: request.url ?? "",
            headers: request.headers,
            body,
            origin: "first",
            receivedAt: startedAt,
          },
          response,
          urls: { first: "", other: "" },
          wait: (milliseconds) => setTimeout(milliseconds, undefined, { signal: gone.signal }),
          reset: () => request.socket.resetAndDestroy(),
        });
      } catch (error) {
        if (!gone.signal.aborted) throw error;
      }
      if (!response.writableEnded && !response.destroyed) stalled.add(response);
    },
    stop() {
      for (const response of stalled) response.destroy();
    },
  };
}
