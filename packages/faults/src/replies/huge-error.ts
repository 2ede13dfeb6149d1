import { minimalErrorBody } from "../bodies.ts";
import type { PortableReply } from "../reply-handler.ts";
import { sendPiece } from "../send.ts";

const CHUNK_BYTES = 65_536;

/**
 * Responds with an error of any size. The body is generated while it is sent, no faster than the client reads. There is no
 * `Content-Length`, so a client with a limit has to count.
 *
 * @param bytes The length of the body. If it is too short for an error, the JSON is cut.
 * @example
 * faults.next("updateUser", [hugeError(500, 50_000_000)]);
 */
export function hugeError(code: number, bytes: number): PortableReply {
  return async ({ response }) => {
    response.writeHead(code, { "Content-Type": "application/json" });
    for (const piece of errorOf(code, bytes)) await sendPiece(response, piece);
    response.end();
  };
}

function* errorOf(code: number, bytes: number): Generator<Uint8Array> {
  const end = '"}';
  const start = minimalErrorBody(`FAULTS.${code}`, "").slice(0, -end.length);
  const encoder = new TextEncoder();
  yield encoder.encode((bytes < start.length + end.length ? start + end : start).slice(0, bytes));
  const filler = encoder.encode("x".repeat(CHUNK_BYTES));
  let left = bytes - start.length - end.length;
  for (; left > 0; left -= CHUNK_BYTES) yield filler.subarray(0, left);
  if (bytes >= start.length + end.length) yield encoder.encode(end);
}
