import type { FetchResponse } from "../transport/fetch.ts";
import { readText, release } from "../transport/read-response.ts";
import { untilAborted } from "../transport/until-aborted.ts";

/** The outcome of one attempt. */
export type Attempt =
  /** The final response. */
  | { response: FetchResponse; text: string }
  /** A response that causes a retry after `delay`. Its body was discarded. */
  | { response: FetchResponse; delay: number }
  /** No complete response. `error` is what `fetch` or reading the body rejected with. */
  | { response: FetchResponse | undefined; error: unknown };

/**
 * Sends a request once.
 *
 * @param decideRetry Returns the delay before the next attempt, or undefined for no retry.
 * @param signal Ends the attempt, even if `fetch` or the response ignore it.
 */
export async function sendAttempt(
  sendRequest: () => Promise<FetchResponse>,
  decideRetry: (response: FetchResponse) => number | undefined,
  signal: AbortSignal,
): Promise<Attempt> {
  let response: FetchResponse | undefined;
  try {
    response = await untilAborted(sendRequest(), signal);
    const delay = decideRetry(response);
    if (delay === undefined) return { response, text: await untilAborted(readText(response), signal) };
    // An unread body would keep its connection.
    release(response.body);
    return { response, delay };
  } catch (error) {
    return { response, error };
  }
}
