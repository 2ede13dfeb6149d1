import type { TokenOperation } from "@hwc-users/spec";
import type { Exchange } from "./exchange.ts";
import { readRequest } from "./read-request.ts";
import { readResponse } from "./read-response.ts";

/** The part of `RequestInit` that both `fetch` and the client's own fetch accept. */
export interface SentInit {
  method: string;
  headers: Headers | Record<string, string>;
  body: string | null;
  redirect?: "manual";
  signal?: AbortSignal;
}

/** Returns a `fetch` that reports each exchange with one of the operations. */
export function observeFetch(operations: readonly TokenOperation[], onExchange: (exchange: Exchange) => void) {
  return async (url: string, init: SentInit): Promise<Response> => {
    const response = await fetch(url, init);
    const { pathname, search } = new URL(url);
    const request = readRequest(operations, {
      method: init.method,
      target: pathname + search,
      headers: Object.fromEntries(new Headers(init.headers)),
      body: init.body,
    });
    const received = readResponse(response, await response.clone().text());
    if (request) onExchange({ operationId: request.operation.operationId, request: request.parts, response: received });
    return response;
  };
}
