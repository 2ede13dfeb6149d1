import { ConnectionError, RequestError } from "../errors/errors.ts";
import { redactJson } from "../observability/redact.ts";
import { startDeadline } from "../transport/deadline.ts";
import { retryDelay } from "../transport/retry-delay.ts";
import { mergeRetryPolicy } from "../transport/retry-policy.ts";
import type { Send } from "./call.ts";
import { sendAttempt } from "./send-attempt.ts";

/** Sends a request, and retries it until there is a final response, no retry is left, or the deadline has passed. */
export const sendRequest: Send = async ({ context, operation, callOptions, callInfo: unsent }, request) => {
  const { options, emit } = context;
  const { url, method, body } = request;
  const requestId = request.headers["x-request-id"] ?? newRequestId();
  const headers: Record<string, string> = { ...request.headers, "x-request-id": requestId };
  const tokens: string[] = [];
  const callInfo = () => ({ ...unsent, requestId, attempts: tokens.length });

  const timeout = callOptions.timeout ?? options.timeout ?? 30_000;
  if (!(timeout > 0)) throw new RequestError(callInfo(), "timeout must be above 0");
  const policy = mergeRetryPolicy(mergeRetryPolicy(operation.retry, options.retry), callOptions.retry);
  const { signal, at, race, pause, end } = startDeadline(timeout, request.signal, callInfo);
  try {
    let renewToken = context.tokens.renew;
    for (let retryCount = 0; ; retryCount++) {
      signal.throwIfAborted();
      const current = context.tokens.get(callInfo());
      const token = typeof current === "string" ? current : await race(current);
      tokens.push(token);
      emit("onRequest", () => ({
        ...callInfo(),
        method,
        path: operation.path,
        body: redactJson(body, context.service.personal),
      }));

      const start = Date.now();
      headers[context.service.tokenHeader] = token;
      const attempt = await sendAttempt(
        // The global fetch is read at each attempt, so that a later replacement is used.
        () => (options.fetch ?? fetch)(url, { method, headers, body: body ?? null, redirect: "manual", signal }),
        (response) => (response?.status === 401 && renewToken ? 0 : retryDelay(policy, retryCount, at, response)),
        // Only a custom fetch may ignore the signal.
        options.fetch ? race : (promise) => promise,
      );
      signal.throwIfAborted();

      const status = attempt.response?.status;
      if (status) emit("onResponse", () => ({ ...callInfo(), status, duration: Date.now() - start }));
      if ("text" in attempt) return { ...attempt, callInfo: callInfo(), tokens };
      const { delay, error } = attempt;
      if (delay === undefined) throw new ConnectionError(callInfo(), "no response; see the cause", error);
      if (status === 401 && renewToken) {
        // The attempt with a new token does not count as a retry.
        renewToken(token);
        renewToken = undefined;
        retryCount--;
      }
      emit("onRetry", () => ({ ...callInfo(), status: error ? undefined : status, delay }));
      await pause(delay);
    }
  } finally {
    end();
  }
};

/** `crypto.randomUUID` exists only in secure contexts: pages over https or from localhost. */
function newRequestId(): string {
  return crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join("-");
}
