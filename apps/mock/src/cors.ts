import type { IncomingMessage, ServerResponse } from "node:http";

/** Lets a page of any origin call the mock, and read every header of the answer. */
export function addCorsHeaders({ headers }: IncomingMessage, reply: ServerResponse): void {
  reply.setHeader("Access-Control-Allow-Origin", headers.origin ?? "*");
  reply.setHeader("Access-Control-Allow-Methods", headers["access-control-request-method"] ?? "*");
  reply.setHeader("Access-Control-Allow-Headers", headers["access-control-request-headers"] ?? "*");
  reply.setHeader("Access-Control-Expose-Headers", "*");
  reply.setHeader("Vary", "Origin");
}

/** Whether a browser asks if it may send a request. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === "OPTIONS" && headers.origin !== undefined && "access-control-request-method" in headers;
}
