/** The largest body that is read: bytes, or characters of text. The largest real one has some kilobytes. */
export const LARGEST_BODY = 10_000_000;

export const TOO_LARGE = "response is larger than 10 MB; check baseUrl";

/** The body of a successful response cannot be used. The message is the problem of an `InvalidResponseError`. */
export class UnreadableBodyError extends Error {}
