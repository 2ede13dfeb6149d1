import { redactText } from "../observability/redact.ts";

/** The reason why a request received no complete response. */
export interface Failure {
  /** The code of the innermost error that has one, such as `ECONNREFUSED`. The errors of browsers and Deno have none. */
  readonly code: string | undefined;
  /** The code, or else the name of the error, for events. */
  readonly label: string;
  /** Whether a retry would fail in the same way. */
  readonly permanent: boolean;
  /** A copy of what `fetch` rejected with. */
  readonly cause: Error | undefined;
}

/** The fields that the errors of every runtime have. */
interface ErrorFields {
  name?: unknown;
  code?: unknown;
  message?: unknown;
  stack?: unknown;
  cause?: unknown;
}

/**
 * Matches the codes and messages of permanent failures: a certificate that is not trusted, TLS to a port without TLS, a
 * header that the transport forbids. Deno and workerd have only messages.
 */
const PERMANENT = /CERT| certificate|EPROTO|_VERSION|ERR_\w*INVALID_[^S]/;

/**
 * Describes what `fetch` rejected with.
 *
 * @param secrets The texts to remove: the URL, which Bun, Deno and node-fetch put into their errors, tokens and personal values.
 */
export function describeFailure(error: unknown, secrets: readonly string[]): Failure {
  const errors = causesOf(Object(error) === error ? error : new Error(`fetch rejected with ${error}`));
  const cause = redactErrors(errors, secrets);
  const chain = causesOf(cause);
  const code = chain.map((one) => one.code).findLast((one) => typeof one === "string");
  return {
    code,
    label: code ?? `${cause?.name}`,
    permanent: chain.some(({ code, message }) => PERMANENT.test(`${code} ${message}`)),
    cause,
  };
}

/** Returns an error and its causes, at most eight, because an error can be its own cause. The innermost is the last. */
export function causesOf(error: unknown, limit = 8): ErrorFields[] {
  const fields: ErrorFields = Object(error);
  return fields === error && limit > 0 ? [fields, ...causesOf(fields.cause, limit - 1)] : [];
}

/** Copies an error and its causes without secrets. Omits their other fields, because they can contain the whole request. */
function redactErrors([error, ...causes]: ErrorFields[], secrets: readonly string[]): Error | undefined {
  if (!error) return undefined;
  const { name = "Error", code, message = "", stack = "" } = error;
  const cause = redactErrors(causes, secrets);
  const copy = new Error(redactText(`${message}`, secrets), cause && { cause });
  return Object.assign(copy, { name, stack: redactText(`${stack}`, secrets) }, code && { code });
}
