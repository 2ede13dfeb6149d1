import type { RetryPolicy } from "../transport/retry-policy.ts";
import type { CallOptions, ClientOptions, SharedOptions } from "./options.ts";
import { hasFunctions, isAboveZero, isFromZero, isFunction, isListOf, type Rule, type Rules } from "./rules.ts";

// The compiler rejects a table without the name of an option.

const RETRY_RULES = {
  retries: (value) => (Math.floor(Number(value)) === value && value >= 0) || "an integer from 0",
  statuses: isListOf(Number.isInteger, "integers"),
  minDelay: isFromZero,
  maxDelay: isFromZero,
  maxRetryAfter: isFromZero,
} satisfies Record<keyof RetryPolicy, Rule>;

const SHARED_RULES = {
  timeout: isAboveZero,
  attemptTimeout: isAboveZero,
  retry: RETRY_RULES,
  language: (value) => (typeof value === "string" && /^[\w-]+$/.test(value)) || 'a language such as "en-US"',
  // Checked by readHeaders.
  headers: undefined,
} satisfies Record<keyof SharedOptions, Rule | Rules | undefined>;

/** The rules of all client options. */
export const CLIENT_RULES = {
  ...SHARED_RULES,
  fetch: isFunction,
  plainHttpHosts: isListOf((host) => typeof host === "string", "host names"),
  validator: hasFunctions("request", "response"),
  logger: hasFunctions("debug", "warn", "error"),
  onRequest: isFunction,
  onResponse: isFunction,
  onRetry: isFunction,
  onError: isFunction,
  onAttemptEnd: isFunction,
  onCallEnd: isFunction,
} satisfies Record<keyof ClientOptions, Rule | Rules | undefined>;

/** The rules of all call options, except that of the token. */
export const CALL_RULES = {
  ...SHARED_RULES,
  // No `instanceof`: a signal can come from another realm, such as jsdom.
  signal: (value) => isFunction(Object(value).throwIfAborted) === true || "an AbortSignal",
} satisfies Record<keyof CallOptions, Rule | Rules | undefined>;
