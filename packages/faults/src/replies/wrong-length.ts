import { bodyToSpoil } from "../bodies.ts";
import type { Reply } from "../reply.ts";

const MISSING_BYTES = 10;

/**
 * Announces a longer body than it sends, then ends the connection in good order.
 *
 * @example
 * faults.next("updateUser", [wrongLength()]);
 */
export function wrongLength(): Reply {
  return ({ operation, response }) => {
    const body = Buffer.from(bodyToSpoil(operation));
    response.writeHead(200, {
      "Content-Type": "application/json",
      "Content-Length": body.length + MISSING_BYTES,
      Connection: "close",
    });
    response.end(body);
  };
}
