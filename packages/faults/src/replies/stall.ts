import { successBody } from "../bodies.ts";
import type { PortableReply } from "../reply-handler.ts";
import { sendHalf } from "../send.ts";

/**
 * Reads the request and never responds.
 *
 * @example
 * faults.next("updateUser", [stallHeaders()]);
 */
export function stallHeaders(): PortableReply {
  return () => {};
}

/**
 * Sends the headers and half of the body, then nothing.
 *
 * @example
 * faults.next("updateUser", [stallBody()]);
 */
export function stallBody(): PortableReply {
  return ({ operation, response }) => sendHalf(response, 200, successBody(operation));
}
