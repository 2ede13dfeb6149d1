import type { IncomingMessage } from "node:http";

/**
 * Lets pages of other origins call the mock, and read every header of the answer.
 *
 * @param origins Those that may; every origin where it is missing.
 */
export function corsHeaders({ headers }: IncomingMessage, origins?: readonly string[]): Record<string, string> {
  const { origin } = headers;
  if (origin === undefined) return {};
  if (origins && !origins.includes(origin)) return { Vary: "Origin" };
  return {
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Methods": headers["access-control-request-method"] ?? "*",
    "Access-Control-Allow-Headers": headers["access-control-request-headers"] ?? "*",
    "Access-Control-Expose-Headers": "*",
    Vary: "Origin",
  };
}

/** Whether a browser asks if it may send a request. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === "OPTIONS" && headers.origin !== undefined && "access-control-request-method" in headers;
}
