import type { IncomingMessage } from "node:http";

/**
 * The headers that let a page of another origin send requests and read every response header.
 *
 * @param allowedOrigins Every origin when omitted.
 */
export function corsHeaders({ headers }: IncomingMessage, allowedOrigins?: readonly string[]): Record<string, string> {
  const { origin } = headers;
  if (origin === undefined) return {};
  if (allowedOrigins && !allowedOrigins.includes(origin)) return { Vary: "Origin" };
  return {
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Methods": headers["access-control-request-method"] ?? "*",
    "Access-Control-Allow-Headers": headers["access-control-request-headers"] ?? "*",
    "Access-Control-Expose-Headers": "*",
    Vary: "Origin",
  };
}

/** Whether a request is a CORS preflight. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === "OPTIONS" && headers.origin !== undefined && "access-control-request-method" in headers;
}
