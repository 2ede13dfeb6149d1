import { successBody } from "../bodies.ts";
import type { PortableReply } from "../reply-handler.ts";

const MISSING_BYTES = 10;

/**
 * Sends a `Content-Length` longer than the body, then closes the connection normally.
 *
 * @example
 * faults.next("updateUser", [wrongLength()]);
 */
export function wrongLength(): PortableReply {
  return ({ operation, response }) => {
    const body = successBody(operation);
    const { length } = new TextEncoder().encode(body);
    response.writeHead(200, {
      "Content-Type": "application/json",
      "Content-Length": length + MISSING_BYTES,
      Connection: "close",
    });
    response.end(body);
  };
}
