import type { CallOptions, ClientOptions } from "./client-options.ts";
import { startDeadline } from "./deadline.ts";
import { ConnectionError } from "./errors.ts";
import { type FetchResponse, readText } from "./fetch.ts";
import type { CallEvent, Emit } from "./hooks.ts";
import type { CallRequest, Reply } from "./raw.ts";
import { redactJson } from "./redact.ts";
import { delayBeforeRetry, mergePolicies } from "./retry.ts";
import type { Operation, Service } from "./service.ts";
import { createTokenSource, type Token } from "./token.ts";

/** Sends the request of a call, and sends it again when the failure may pass or the token was refused. */
export type SendCall = (
  trace: CallEvent,
  operation: Operation,
  own: CallOptions,
  request: CallRequest,
) => Promise<Reply>;

/** Makes the function that sends the calls of one client. */
export function createSend(
  { tokenHeader, personal }: Service,
  token: Token,
  client: ClientOptions,
  emit: Emit | undefined,
): SendCall {
  const tokens = createTokenSource(token);

  return async (trace, { path, retry }, own, { url, method, headers, body = null, signal: caller }) => {
    const timeout = own.timeout ?? client.timeout ?? 30_000;
    const giveUpAt = Date.now() + timeout;
    const policy = mergePolicies(retry, client.retry, own.retry);
    const requestId = headers.get("X-Request-Id") ?? newRequestId();
    headers.set("X-Request-Id", requestId);
    trace.requestId = requestId;
    /** An event carries the ID that was sent; an error, once the service has answered, the service's. */
    const event = () => ({ ...trace, requestId });
    const { signal, race, pause, end } = startDeadline(timeout, caller, trace);
    try {
      for (let repetitions = 0, mayRenew = true; ; repetitions++) {
        signal.throwIfAborted();
        const given = tokens.get(trace);
        const current = typeof given === "string" ? given : await race(given);
        headers.set(tokenHeader, current);
        trace.attempts++;
        emit?.(
          "onRequest",
          "debug",
          { ...event(), method, path, body: redactJson(body, personal) },
          `${method} ${path}`,
        );

        const start = Date.now();
        let response: FetchResponse | undefined;
        let delay: number | undefined;
        let text: string | undefined;
        let failure: unknown;
        try {
          const init = { method, headers, body, redirect: "manual", signal } as const;
          // The global fetch keeps to the signal; it is looked up here, so that one that is replaced later is used.
          response = await (client.fetch ? race(client.fetch(url, init)) : fetch(url, init));
          trace.requestId = response.headers.get("X-Request-Id") ?? trace.requestId;
          delay = delayBeforeRetry(policy, repetitions, giveUpAt, response);
          if (response.status === 401 && mayRenew && tokens.renew(current)) {
            mayRenew = false;
            repetitions--;
            delay = 0;
          }
          if (delay === undefined) text = await (client.fetch ? race(readText(response)) : readText(response));
          else await response.body?.cancel();
          signal.throwIfAborted();
        } catch (error) {
          signal.throwIfAborted();
          failure = error;
          text = undefined;
          delay = delayBeforeRetry(policy, repetitions, giveUpAt);
        }

        const status = response?.status;
        if (status)
          emit?.("onResponse", "debug", { ...event(), status, duration: Date.now() - start }, `status ${status}`);
        if (response && text !== undefined) return { response, text };
        if (delay === undefined) {
          throw new ConnectionError(trace, "got no answer; see the cause, and check the network and baseUrl", failure);
        }
        const reason = failure === undefined ? status : undefined;
        emit?.("onRetry", "warn", { ...event(), status: reason, delay }, `again in ${Math.round(delay)} ms`);
        await pause(delay);
      }
    } finally {
      end();
    }
  };
}

/** A browser makes UUIDs only on a page that came over https, or from this machine. */
function newRequestId(): string {
  if ("randomUUID" in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
