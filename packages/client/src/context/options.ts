import type { Language } from "../generated/operations.ts";
import type { Hooks, Logger } from "../observability/events.ts";
import type { Fetch } from "../transport/fetch.ts";
import type { RetryPolicy } from "../transport/retry-policy.ts";
import type { CallValidator } from "../validation/validator.ts";

/** Headers of requests. A header with the value undefined is omitted. */
export type RequestHeaders = Readonly<Record<string, string | undefined>> | Iterable<readonly [string, string]>;

/** Options of a client that a call can override. */
export interface SharedOptions {
  /**
   * The time limit of the whole call, in milliseconds: attempts, delays between them, and reading the response.
   *
   * @default 30000
   */
  timeout?: number;
  /**
   * The time limit of one attempt, in milliseconds. An attempt that takes longer is retried, as after a failed connection.
   *
   * @default no limit but `timeout`
   */
  attemptTimeout?: number;
  /**
   * Overrides of the retry policy. Omitted fields keep their defaults.
   *
   * @example { retries: 0 }
   */
  retry?: Partial<RetryPolicy>;
  /**
   * The language of the service's responses.
   *
   * @default the default of the service, Chinese
   */
  language?: Language;
  /**
   * Additional request headers, as an object, a `Headers` or a list of pairs. The headers of a call override those of its
   * client. An `X-Request-Id` is used for the whole call. Headers that `fetch` sets itself, such as `Content-Length` or
   * `Cookie`, are rejected, and so is the header of the token.
   *
   * @default {}
   * @example { "X-Request-Id": "7f1c9c0e-3f1b-4d0e-9b1a-2d5b8a7c6e10" }
   */
  headers?: RequestHeaders;
}

/** The options that all clients share. */
export interface ClientOptions extends SharedOptions, Hooks {
  /**
   * The function that sends the requests. `@hwc-users/client/undici` has a faster one for Node.
   *
   * @default globalThis.fetch
   */
  fetch?: Fetch;
  /**
   * Hosts in lower case, other than localhost, that may be called over plain http. Plain http exposes the token to the network.
   *
   * @default []
   * @example ["mock.internal"]
   */
  plainHttpHosts?: readonly string[];
  /**
   * Validates requests and responses against the spec: `validate()` of `@hwc-users/client/validate`.
   *
   * @default no validation
   */
  validator?: CallValidator;
  /**
   * Receives a line of text for each event, such as `console` or a pino logger.
   *
   * @default no log
   */
  logger?: Logger;
}

/** Options of one call. */
export interface CallOptions extends SharedOptions {
  /** Aborts the call. */
  signal?: AbortSignal;
}
