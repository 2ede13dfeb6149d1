import { causesOf } from "../transport/failure.ts";

/** Matches the codes of failed connections, as Node, undici and Bun have them. */
const CONNECTION_CODE =
  /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOST|ENET|UND_ERR_(SOCKET|CONNECT|HEADERS|BODY)|Connection)/;

/** Matches the messages of browsers and Deno, whose errors have no code. */
const CONNECTION_MESSAGE = /^(failed to fetch|fetch failed|load failed|networkerror|error sending request)/i;

/** Returns whether another attempt to get a token may succeed: the error declares it, or a connection failed. */
export function isTemporary(error: unknown): boolean {
  const { retryable } = Object(error) as { retryable?: unknown };
  if (typeof retryable === "boolean") return retryable;
  return causesOf(error).some(
    ({ name, code, message }) =>
      name === "TimeoutError" || CONNECTION_CODE.test(`${code}`) || CONNECTION_MESSAGE.test(`${message}`),
  );
}
