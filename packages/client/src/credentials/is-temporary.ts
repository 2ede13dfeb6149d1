import { causesOf } from "../transport/failure.ts";

/**
 * Matches a failed connection: the codes of Node, undici and Bun, the messages of browsers and Deno, whose errors have no code,
 * and the name of a timeout.
 */
const CONNECTION =
  /^(E(AI_|CONN|HOST|NET|NOTF|PIPE|TIME)|UND_ERR_[BCHS]|Conn|Failed to f|fetch f|Load f|Netw|error send|TimeoutE)/m;

/** Returns whether another attempt to get a token may succeed: the error declares it, or a connection failed. */
export function isTemporary(error: unknown): boolean {
  const {
    retryable = causesOf(error).some((cause) => CONNECTION.test(`${cause.name}\n${cause.code}\n${cause.message}`)),
  } = Object(error);
  return retryable;
}
