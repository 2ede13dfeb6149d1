import type { RetryPolicy } from "../transport/retry-policy.ts";
import { checkOptions } from "./check-options.ts";
import type { CallOptions, ClientOptions, SharedOptions } from "./options.ts";
import { hasFunctions, isAboveZero, isFromZero, isFunction, isListOf, isVisibleText, type Rule } from "./rules.ts";

// The compiler rejects a table without the name of an option.

const RETRY_RULES = {
  retries: isFromZero,
  statuses: isListOf("number"),
  minDelay: isFromZero,
  maxDelay: isFromZero,
  maxRetryAfter: isFromZero,
} satisfies Record<keyof RetryPolicy, Rule>;

const SHARED_RULES = {
  timeout: isAboveZero,
  attemptTimeout: isAboveZero,
  retry: (value, callInfo) => checkOptions(callInfo, value, RETRY_RULES, "retry option"),
  language: isVisibleText,
  // Checked by readHeaders.
  headers: undefined,
} satisfies Record<keyof SharedOptions, Rule | undefined>;

/** The rules of all client options. */
export const CLIENT_RULES = {
  ...SHARED_RULES,
  fetch: isFunction,
  plainHttpHosts: isListOf("string"),
  validator: hasFunctions("request", "response"),
  logger: hasFunctions("debug", "warn", "error"),
  onRequest: isFunction,
  onResponse: isFunction,
  onRetry: isFunction,
  onError: isFunction,
  onAttemptEnd: isFunction,
  onCallEnd: isFunction,
} satisfies Record<keyof ClientOptions, Rule | undefined>;

/** The rules of all call options, except that of the token. */
export const CALL_RULES = {
  ...SHARED_RULES,
  // No `instanceof`: a signal can come from another realm, such as jsdom.
  signal: hasFunctions("throwIfAborted"),
} satisfies Record<keyof CallOptions, Rule | undefined>;
