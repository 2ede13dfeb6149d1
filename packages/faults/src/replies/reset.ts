import { successBody } from "../bodies.ts";
import type { PortableReply } from "../reply-handler.ts";
import { sendHalf } from "../send.ts";

const READ_TIME_MS = 20;

/**
 * Resets the connection before any byte of the response.
 *
 * @example
 * faults.next("updateUser", [reset(), ok()]);
 */
export function reset(): PortableReply {
  return (context) => context.reset();
}

/**
 * Sends the headers and half of the body, then resets the connection.
 *
 * @example
 * faults.next("updateUser", [resetInBody()]);
 */
export function resetInBody(): PortableReply {
  return async (context) => {
    await sendHalf(context.response, 200, successBody(context.operation));
    // A reset may discard bytes that the client has not read yet, and it would never see the headers.
    await context.wait(READ_TIME_MS);
    context.reset();
  };
}
