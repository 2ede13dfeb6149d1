import { bodyToSpoil } from "../bodies.ts";
import type { Reply } from "../reply.ts";
import { sendHalf } from "../send.ts";

const TIME_TO_READ = 20;

/**
 * Resets the connection before any byte of an answer.
 *
 * @example
 * faults.next("updateUser", [reset(), ok()]);
 */
export function reset(): Reply {
  return (exchange) => exchange.reset();
}

/**
 * Sends the headers and half of the body, then resets the connection.
 *
 * @example
 * faults.next("updateUser", [resetInBody()]);
 */
export function resetInBody(): Reply {
  return async (exchange) => {
    await sendHalf(exchange.response, 200, bodyToSpoil(exchange.operation));
    // Some systems drop what the client has not read when a reset comes; then it would never see the headers.
    await exchange.wait(TIME_TO_READ);
    exchange.reset();
  };
}
