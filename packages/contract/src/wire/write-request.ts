import type { Operation } from "@hwc-users/spec";
import type { Parts } from "./exchange.ts";

/** A request as it is sent. */
export interface WrittenRequest {
  method: string;
  /** The path and the query. */
  target: string;
  headers: Record<string, string>;
  body: string | null;
}

/** Writes what an operation's request carries as HTTP. It does so by itself: the client is among what is tested. */
export function writeRequest({ method, path }: Operation, parts: Parts): WrittenRequest {
  const filled = path.replaceAll(/\{([^}]*)\}/g, (_, name) => encodeURIComponent(String(parts.path[name])));
  const query = new URLSearchParams(
    Object.entries(parts.query).map(([name, value]) => [name, String(value)]),
  ).toString();
  const body = parts.body === undefined ? null : JSON.stringify(parts.body);
  const headers = Object.entries(parts.header).map(([name, value]) => [name, String(value)]);
  return {
    method,
    target: query ? `${filled}?${query}` : filled,
    headers: { ...(body !== null && { "content-type": "application/json" }), ...Object.fromEntries(headers) },
    body,
  };
}
