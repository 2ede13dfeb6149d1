import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { minimalErrorBody } from "../bodies.ts";
import type { ReplyHandler } from "../reply-handler.ts";

const CHUNK_BYTES = 65_536;

/**
 * Responds with an error of any size. The body is generated while it is sent, no faster than the client reads. There is no
 * `Content-Length`, so a client with a limit has to count.
 *
 * @param bytes The length of the body. If it is too short for an error, the JSON is cut.
 * @example
 * faults.next("updateUser", [hugeError(500, 50_000_000)]);
 */
export function hugeError(code: number, bytes: number): ReplyHandler {
  return async ({ response }) => {
    response.writeHead(code, { "Content-Type": "application/json" });
    await pipeline(Readable.from(errorOf(code, bytes)), response);
  };
}

function* errorOf(code: number, bytes: number): Generator<Buffer> {
  const end = '"}';
  const start = minimalErrorBody(`FAULTS.${code}`, "").slice(0, -end.length);
  yield Buffer.from((bytes < start.length + end.length ? start + end : start).slice(0, bytes));
  const filler = Buffer.alloc(CHUNK_BYTES, "x");
  let left = bytes - start.length - end.length;
  for (; left > 0; left -= CHUNK_BYTES) yield filler.subarray(0, left);
  if (bytes >= start.length + end.length) yield Buffer.from(end);
}
