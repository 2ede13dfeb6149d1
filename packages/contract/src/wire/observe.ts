import type { Operation } from "@hwc-users/spec";
import type { Answer, Exchange } from "./exchange.ts";
import { readRequest } from "./read-request.ts";

/** As much of a request as `fetch` and the client's own fetch have in common. */
export interface SentInit {
  method: string;
  headers: Headers | Record<string, string>;
  body: string | null;
  redirect?: "manual";
  signal?: AbortSignal;
}

/** Sends requests as `fetch` does, and tells of each exchange with one of the operations what was seen of it. */
export function observe(operations: readonly Operation[], tell: (exchange: Exchange) => void) {
  return async (url: string, init: SentInit): Promise<Response> => {
    const response = await fetch(url, init);
    const { pathname, search } = new URL(url);
    const request = readRequest(operations, {
      method: init.method,
      target: pathname + search,
      headers: Object.fromEntries(new Headers(init.headers)),
      body: init.body,
    });
    const answer = readAnswer(response, await response.clone().text());
    if (request) tell({ operationId: request.operation.operationId, request: request.parts, answer });
    return response;
  };
}

/** Reads an answer off the wire. */
export function readAnswer(response: Pick<Response, "status" | "headers">, text: string): Answer {
  const header = Object.fromEntries(response.headers);
  return { status: response.status, header, text, ...parse(text) };
}

function parse(text: string): { body?: unknown } {
  try {
    return { body: JSON.parse(text) };
  } catch {
    return {};
  }
}
