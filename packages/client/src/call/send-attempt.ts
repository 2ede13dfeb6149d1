import type { FetchResponse } from "../transport/fetch.ts";
import { readText } from "../transport/read-response.ts";

/** The outcome of one attempt. */
export type Attempt =
  /** The final response. */
  | { response: FetchResponse; text: string }
  /** A response that causes a retry after `delay`. Its body was discarded. */
  | { response: FetchResponse; delay: number; error?: undefined }
  /** A broken connection, before or after the response's headers. There is no retry if `delay` is undefined. */
  | { response: FetchResponse | undefined; delay: number | undefined; error: unknown };

/**
 * Sends a request once.
 *
 * @param decideRetry Returns the delay before the next attempt, or undefined for no retry. Its argument is undefined when
 *   the connection failed.
 * @param race Waits for a promise, and rejects as soon as the call must end.
 */
export async function sendAttempt(
  sendRequest: () => Promise<FetchResponse>,
  decideRetry: (response?: FetchResponse) => number | undefined,
  race: <T>(promise: Promise<T>) => Promise<T>,
): Promise<Attempt> {
  let response: FetchResponse | undefined;
  try {
    response = await race(sendRequest());
    const delay = decideRetry(response);
    if (delay === undefined) return { response, text: await race(readText(response)) };
    // An unread body would keep its connection.
    await response.body?.cancel();
    return { response, delay };
  } catch (error) {
    return { response, delay: decideRetry(), error };
  }
}
