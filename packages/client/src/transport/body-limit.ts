/** The largest body of an error response that is read, in bytes. No real one is longer. */
export const LARGEST_ERROR = 65_536;

/** The largest body of a successful response, in bytes. The largest real one has some kilobytes. */
export const LARGEST_BODY = 10_000_000;

export const TOO_LARGE = "response is larger than 10 MB; check baseUrl";

/** The body of a successful response cannot be used. The message is the problem of an `InvalidResponseError`. */
export class UnreadableBodyError extends Error {
  override readonly name = "UnreadableBodyError";
}

/**
 * Returns whether enough of a body was read: the beginning of an error response is enough.
 *
 * @param size The number of bytes that were read.
 * @throws {UnreadableBodyError} if the body of a successful response is too large.
 */
export function isEnough(status: number, size: number): boolean {
  if (status >= 300) return size >= LARGEST_ERROR;
  if (size > LARGEST_BODY) throw new UnreadableBodyError(TOO_LARGE);
  return false;
}
