import type { ReceivedResponse } from "./exchange.ts";

/** The first part of a response, before its text. */
interface ResponseHead {
  status: number;
  headers: Iterable<readonly [name: string, value: string]>;
}

/** Reads a response off the wire. */
export function readResponse({ status, headers }: ResponseHead, text: string): ReceivedResponse {
  return { status, headers: Object.fromEntries(headers), text, ...parse(text) };
}

function parse(text: string): { body?: unknown } {
  try {
    return { body: JSON.parse(text) };
  } catch {
    return {};
  }
}
