import { fillPath, type Operation } from "@hwc-users/spec";
import type { RequestParts } from "../request/request-parts.ts";

/** A request as it is sent. */
export interface HttpRequest {
  method: string;
  /** The path and the query. */
  target: string;
  headers: Record<string, string>;
  body: string | null;
}

/** Writes a request as HTTP. It does not use the client for that: the client is under test. */
export function writeRequest({ method, path }: Operation, parts: RequestParts): HttpRequest {
  const filled = fillPath(path, (name) => encodeURIComponent(String(parts.path[name])));
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
