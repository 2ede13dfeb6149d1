import { ConnectionError, InvalidResponseError, TimeoutError } from "../errors/errors.ts";
import { redactJson } from "../observability/redact.ts";
import { UnreadableBodyError } from "../transport/body-limit.ts";
import { startDeadline } from "../transport/deadline.ts";
import { describeFailure } from "../transport/failure.ts";
import type { FetchResponse } from "../transport/fetch.ts";
import { retryDelay } from "../transport/retry-delay.ts";
import type { ReadRetryPolicy } from "../transport/retry-policy.ts";
import { untilAborted } from "../transport/until-aborted.ts";
import type { Send } from "./call.ts";
import { credentialsOf, rejectReplacedHeader } from "./call-credentials.ts";
import { personalValues } from "./personal-values.ts";
import { sendAttempt } from "./send-attempt.ts";

/** Sends a request, and retries it until there is a final response, no retry is left, or the deadline has passed. */
export const sendRequest: Send = async (call, request) => {
  const { context, operation, callOptions } = call;
  const { options, emit, service } = context;
  const { url, method, body } = request;
  const requestId = request.headers["x-request-id"] ?? newRequestId();
  const headers = { ...request.headers, "x-request-id": requestId };
  let attempts = 0;
  const callInfo = () => ({ ...call.callInfo, requestId, attempts });

  const timeout = callOptions.timeout ?? options.timeout ?? 30_000;
  const attemptTimeout = callOptions.attemptTimeout ?? options.attemptTimeout;
  const policy: ReadRetryPolicy = (name) => callOptions.retry?.[name] ?? options.retry?.[name] ?? operation.retry[name];
  const deadline = startDeadline("timeout", timeout, request.signal, callInfo);
  const { signal } = deadline;
  const credentials = credentialsOf(call);
  const secrets = [...(call.secrets ?? [])];
  let { renew } = credentials;
  let retryCount = 0;
  try {
    for (;;) {
      signal.throwIfAborted();
      const supplied = credentials.authorize({ url, method, headers, body }, callInfo(), signal);
      const authorization = supplied instanceof Promise ? await untilAborted(supplied, signal) : supplied;
      rejectReplacedHeader(call, request, authorization);
      // An error can also contain a value without its scheme.
      for (const value of Object.values(authorization)) secrets.push(value, ...value.split(" ").slice(1));
      attempts++;
      emit("onRequest", () => ({
        ...callInfo(),
        method,
        path: operation.path,
        body: redactJson(body, service.personal),
      }));

      const decideRetry = (response?: FetchResponse) => {
        // The attempt with a new token does not count as a retry. There is one per call.
        const isRenewed = response?.status === 401 && renew?.(authorization);
        if (response?.status === 401) renew = undefined;
        if (isRenewed) return 0;
        const delay = retryDelay(policy, retryCount, deadline.at, response);
        if (delay !== undefined) retryCount++;
        return delay;
      };
      const start = Date.now();
      const limit = attemptTimeout ? startDeadline("attemptTimeout", attemptTimeout, signal, callInfo) : deadline;
      const init = {
        method,
        headers: { ...headers, ...authorization },
        body: body ?? null,
        redirect: "manual",
        signal: limit.signal,
      } as const;
      // The global fetch is read at each attempt, so that a later replacement is used.
      const attempt = await sendAttempt(() => (options.fetch ?? fetch)(url, init), decideRetry, limit.signal);
      if (limit !== deadline) limit.end();

      const status = attempt.response?.status;
      const duration = Date.now() - start;
      const failure =
        "error" in attempt
          ? describeFailure(attempt.error, [url, ...secrets, body ?? "", ...personalValues(call)])
          : undefined;
      if (status !== undefined) emit("onResponse", () => ({ ...callInfo(), status, duration }));
      emit("onAttemptEnd", () => ({ ...callInfo(), status, failure: failure?.label, duration }));
      signal.throwIfAborted();
      if ("error" in attempt && attempt.error instanceof UnreadableBodyError)
        throw new InvalidResponseError(callInfo(), attempt.error.message);
      if ("text" in attempt) return { ...attempt, callInfo: callInfo(), secrets };

      const delay = "delay" in attempt ? attempt.delay : failure?.permanent ? undefined : decideRetry();
      if (delay === undefined) {
        if (limit.signal.reason instanceof TimeoutError) throw limit.signal.reason;
        const { code, permanent, cause } = failure ?? {};
        const problem = `no response${code ? ` (${code})` : ""}; see the cause`;
        throw new ConnectionError({ ...callInfo(), code, retryable: !permanent }, problem, cause);
      }
      emit("onRetry", () => ({ ...callInfo(), status: failure ? undefined : status, failure: failure?.label, delay }));
      if (delay > 0) await deadline.pause(delay);
    }
  } finally {
    deadline.end();
  }
};

/** `crypto.randomUUID` exists only in secure contexts: pages over https or from localhost. No ID is longer than a UUID. */
function newRequestId(): string {
  if (crypto.randomUUID) return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (number) => number.toString(36)).join("-");
}
