import type { IncomingMessage } from "node:http";
import { HttpError } from "../pipeline/http-error.ts";

const MAX_BODY_BYTES = 1024 * 1024;

/**
 * Reads the body of a request.
 *
 * @throws {HttpError} 413 if it is too large, before the rest has arrived.
 */
export function readRequestBody(request: IncomingMessage): Promise<Buffer> {
  const tooLarge = () => new HttpError(413, `The body is larger than ${MAX_BODY_BYTES} bytes. Send a smaller one.`);
  if (Number(request.headers["content-length"]) > MAX_BODY_BYTES) return Promise.reject(tooLarge());
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      // The rest is discarded. The request timeout of the server ends an endless body.
      if (length > MAX_BODY_BYTES) reject(tooLarge());
      else chunks.push(chunk);
    });
    request.on("end", () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on("error", reject);
    request.on("aborted", () => reject(new Error("The client disconnected.")));
  });
}
