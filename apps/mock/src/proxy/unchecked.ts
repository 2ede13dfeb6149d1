import { HttpError } from "../pipeline/http-error.ts";
import type { RequestContext } from "../pipeline/request-context.ts";

/**
 * Notes in the log that a message is forwarded without a check.
 *
 * @throws the reason if it is not one of the message.
 */
export function noteUnchecked({ hints }: RequestContext, direction: "request" | "response", reason: unknown): void {
  if (!(reason instanceof HttpError)) throw reason;
  hints.push(`The ${direction} was not checked: ${reason.message}`);
}
