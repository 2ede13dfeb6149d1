import { HttpError } from "../pipeline/http-error.ts";
import type { RequestContext } from "../pipeline/request-context.ts";

/** A message is too large to be held in memory for a check. */
export function tooLarge(limit: number): HttpError {
  return new HttpError(413, `The body is larger than ${limit} bytes.`);
}

/**
 * Notes in the log that a message is forwarded without a check.
 *
 * @throws the reason if it is not one of the message.
 */
export function noteUnchecked({ hints }: RequestContext, direction: "request" | "response", reason: unknown): void {
  if (!(reason instanceof HttpError)) throw reason;
  hints.push(`The ${direction} was not checked: ${reason.message}`);
}
