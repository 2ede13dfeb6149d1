import type { WireRequest } from "./wire-request.ts";

/** Without `identity`, a server could compress its responses. */
const HEADERS = { "user-agent": "hwc-users-contract", "accept-encoding": "identity" };

/** All headers of a request as it is sent. Node adds `host` and `connection`, and the length of an empty body. */
export function sentHeaders({ headers, body, isChunked }: WireRequest): Record<string, string | number> {
  const length = body !== null && !isChunked ? { "content-length": Buffer.byteLength(body) } : {};
  const encoding = isChunked ? { "transfer-encoding": "chunked" } : {};
  return { ...HEADERS, ...length, ...encoding, ...headers };
}
