import { causesOf } from "../transport/failure.ts";

/**
 * Matches a failed connection: the codes of Node, undici and Bun, the messages of browsers and Deno, whose errors have no code,
 * and the name of a timeout.
 */
const CONNECTION =
  /^(E(AI_|CONN|HOST|NET|NOTF|PIPE|TIME)|UND_ERR_[BCHS]|Connection|Fail.* fetch|fetch failed|Load failed|NetworkError|error sending|TimeoutE)/;

/** Returns whether another attempt to get a token may succeed: the error declares it, or a connection failed. */
export function isTemporary(error: unknown): boolean {
  return (
    Object(error).retryable ??
    causesOf(error).some((cause) => [cause.name, cause.code, cause.message].some((text) => CONNECTION.test(`${text}`)))
  );
}
