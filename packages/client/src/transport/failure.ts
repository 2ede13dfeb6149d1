import { redactError } from "../observability/redact-error.ts";

/** The reason why a request received no complete response. */
export interface Failure {
  /** The code of the innermost error that has one, such as `ECONNREFUSED`. The errors of browsers and Deno have none. */
  readonly code: string | undefined;
  /** The code, or else the name of the error, for events. */
  readonly label: string;
  /** Whether a retry would fail in the same way. */
  readonly permanent: boolean;
  /** What `fetch` rejected with, without secrets. Never undefined or null. */
  readonly cause: unknown;
}

/**
 * Matches the codes and messages of permanent failures: a certificate that is not trusted, TLS to a port without TLS, a
 * header or an address that the transport forbids. Deno and workerd have only messages. A host name is in lower case and has
 * no blanks, so it does not match.
 */
const PERMANENT =
  /CERT|LEAF_S|INVALID_(CA|PURPOSE)\b|EPROTO|SSL_(WRONG|UNSUP|PACKET)|PROTOCOL_V|HANDSHAKE_F|ERR_(HTTP_)?INVALID_(?!ST)|ERR_NOT_SUP|REQ_CONTENT|peer.* certificate|InvalidContentType|bad port/;

/** The longest chain of causes that is searched. A chain can contain itself. */
const DEEPEST_CAUSE = 8;

/**
 * Describes what `fetch` rejected with.
 *
 * @param url The URL of the request. Bun, Deno and node-fetch put it into their errors.
 * @param secrets The texts to remove from the cause: tokens and personal values.
 */
export function describeFailure(error: unknown, url: string, secrets: readonly string[]): Failure {
  const { pathname, search } = new URL(url);
  const cause = redactError(error ?? new Error(`fetch rejected with ${error}`), [pathname + search, ...secrets]);
  const chain = causesOf(cause);
  const code = chain.map((one) => one.code).findLast((one) => typeof one === "string");
  return {
    code,
    label: code ?? `${chain[0]?.name ?? typeof cause}`,
    permanent: chain.some(({ code, message }) => PERMANENT.test(`${code} ${message}`)),
    cause,
  };
}

/** Returns an error with its causes, and the errors of an `AggregateError`; the innermost is the last. */
export function causesOf(error: unknown, depth = 0): { name?: unknown; code?: unknown; message?: unknown }[] {
  if (typeof error !== "object" || error === null || depth > DEEPEST_CAUSE) return [];
  const { errors, cause }: { errors?: unknown; cause?: unknown } = error;
  return [error, ...[errors, cause].flat().flatMap((inner) => causesOf(inner, depth + 1))];
}
