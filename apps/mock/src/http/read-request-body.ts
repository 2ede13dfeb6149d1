import type { IncomingMessage } from "node:http";
import { MOCK_OPTIONS } from "../options/mock-option-table.ts";
import { bodyTooLarge } from "./body-too-large.ts";

/**
 * Reads the body of a request, as sent.
 *
 * @param limit How many bytes it may have.
 * @throws {HttpError} 413 if it is too large, before the rest has arrived.
 */
export function readRequestBody(
  request: IncomingMessage,
  limit: number = MOCK_OPTIONS.bodyLimit.default,
): Promise<Buffer> {
  if (Number(request.headers["content-length"]) > limit) return Promise.reject(bodyTooLarge(limit));
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      // The rest is discarded. The request timeout of the server ends an endless body.
      if (length > limit) reject(bodyTooLarge(limit));
      else chunks.push(chunk);
    });
    request.on("end", () => resolve(chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks)));
    request.on("error", reject);
    request.on("aborted", () => reject(new Error("The client disconnected.")));
  });
}
