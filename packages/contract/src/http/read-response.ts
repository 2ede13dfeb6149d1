import type { ReceivedResponse } from "./exchange.ts";

/** Reads a response off the wire. */
export function readResponse(response: Pick<Response, "status" | "headers">, text: string): ReceivedResponse {
  return { status: response.status, headers: Object.fromEntries(response.headers), text, ...parse(text) };
}

function parse(text: string): { body?: unknown } {
  try {
    return { body: JSON.parse(text) };
  } catch {
    return {};
  }
}
