import { successBody } from "../bodies.ts";
import type { PortableReply } from "../reply-handler.ts";
import { sendPiece } from "../send.ts";

/**
 * The size and the pace of the pieces of {@link drip}.
 *
 * @example
 * const options: DripOptions = { bytes: 10, everyMs: 50 };
 */
export interface DripOptions {
  /** The size of a piece, in bytes. */
  bytes: number;
  /** The time between two pieces, in milliseconds. */
  everyMs: number;
}

/**
 * Sends the headers at once and the body of a success in small pieces. A piece may end inside a character.
 *
 * @throws {RangeError} when `bytes` is less than 1: the body would never end.
 * @example
 * faults.next("updateUser", [drip({ bytes: 10, everyMs: 50 })]);
 */
export function drip({ bytes, everyMs }: DripOptions): PortableReply {
  if (!(bytes >= 1)) throw new RangeError(`drip(): bytes must be 1 or more, not ${bytes}.`);
  return async ({ operation, response, wait }) => {
    const body = new TextEncoder().encode(successBody(operation));
    response.writeHead(200, { "Content-Type": "application/json", "Content-Length": body.length });
    for (let sent = 0; sent < body.length; sent += bytes) {
      if (sent > 0) await wait(everyMs);
      await sendPiece(response, body.subarray(sent, sent + bytes));
    }
    response.end();
  };
}
