import type { Fetch } from "./fetch.ts";
import type { Language } from "./generated/operations.ts";
import type { Hooks, Logger } from "./hooks.ts";
import type { RetryPolicy } from "./retry.ts";
import type { CallValidator } from "./validator.ts";

/** What can be set for a client, and again for one of its calls. */
export interface SharedOptions {
  /**
   * How long the whole call may take, with its attempts, the waits between them and the reading of the answer, in
   * milliseconds.
   *
   * @default 30000
   */
  timeout?: number;
  /**
   * How the call is repeated after a failure that may pass. What is left out keeps its default.
   *
   * @example { retries: 0 }
   */
  retry?: Partial<RetryPolicy>;
  /**
   * The language of the service's error messages.
   *
   * @default the service's: Chinese
   */
  language?: Language;
}

/** What both clients take. */
export interface ClientOptions extends SharedOptions, Hooks {
  /**
   * Sends the requests. `@hwc-users/client/undici` has a faster one for Node.
   *
   * @default globalThis.fetch
   */
  fetch?: Fetch;
  /**
   * Hosts other than this machine that may be reached over plain http, which shows the token to everyone on the way.
   *
   * @default []
   * @example ["mock.internal"]
   */
  plainHttpHosts?: readonly string[];
  /**
   * Holds requests and responses to the spec: `validate()` of `@hwc-users/client/validate`.
   *
   * @default no check
   */
  validator?: CallValidator;
  /**
   * Takes a line of text for each event. `console` and pino fit.
   *
   * @default no log
   */
  logger?: Logger;
}

/** Options of one call. */
export interface CallOptions extends SharedOptions {
  /** Ends the call early. */
  signal?: AbortSignal;
  /**
   * Headers to send beside those of the client. A given `X-Request-Id` is used for the whole call.
   *
   * @example { "X-Request-Id": "7f1c9c0e-3f1b-4d0e-9b1a-2d5b8a7c6e10" }
   */
  headers?: Record<string, string>;
}
