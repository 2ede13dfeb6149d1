import type { Context } from "./context.ts";
import { startDeadline } from "./deadline.ts";
import { ConnectionError, RequestError } from "./errors.ts";
import { type FetchResponse, readText } from "./fetch.ts";
import { redactJson } from "./redact.ts";
import { delayBeforeRetry, mergePolicies } from "./retry.ts";
import type { Token } from "./token.ts";
import { createTokenSource } from "./token-source.ts";

/** Makes the function that sends a request, and sends it again when the failure may pass or the token was refused. */
export function createSend(token: Token): Context["send"] {
  const tokens = createTokenSource(token);

  return async ({ context, operation, own, trace, secrets }, { url, method, headers, body = null, signal: caller }) => {
    const { service, options: client, emit } = context;
    const { path, retry } = operation;
    const timeout = own.timeout ?? client.timeout ?? 30_000;
    if (!(timeout > 0)) throw new RequestError(trace, "needs a timeout above 0 ms");
    const policy = mergePolicies(mergePolicies(retry, client.retry), own.retry);
    headers["x-request-id"] ??= newRequestId();
    trace.requestId = headers["x-request-id"];
    const { signal, at, race, pause, end } = startDeadline(timeout, caller, trace);
    // The global fetch keeps to the signal by itself.
    const wait = client.fetch ? race : <T>(promise: Promise<T>) => promise;
    try {
      for (let repetitions = 0, mayRenew = tokens; ; repetitions++) {
        signal.throwIfAborted();
        const current = tokens ? await race(tokens.get(trace)) : token;
        // fetch would refuse other text too, with an error that shows it.
        if (typeof current !== "string" || !/^[!-~]+$/.test(current)) {
          throw new RequestError(trace, "needs a token of visible ASCII characters");
        }
        secrets.push(current);
        headers[service.tokenHeader] = current;
        trace.attempts++;
        emit?.("onRequest", { ...trace, method, path, body: redactJson(body, service.personal) });

        const start = emit ? Date.now() : 0;
        let response: FetchResponse | undefined;
        let delay: number | undefined;
        let text: string | undefined;
        let failure: unknown;
        try {
          // The global fetch is looked up here, so that one that is replaced later is used.
          response = await wait((client.fetch ?? fetch)(url, { method, headers, body, redirect: "manual", signal }));
          delay = delayBeforeRetry(policy, repetitions, at, response);
          if (response.status === 401 && mayRenew) {
            mayRenew.renew(current);
            mayRenew = undefined;
            repetitions--;
            delay = 0;
          }
          if (delay === undefined) text = await wait(readText(response));
          else await response.body?.cancel();
          signal.throwIfAborted();
        } catch (error) {
          signal.throwIfAborted();
          failure = error;
          text = undefined;
          delay = delayBeforeRetry(policy, repetitions, at);
        }

        const status = response?.status;
        if (status) emit?.("onResponse", { ...trace, status, duration: Date.now() - start });
        if (response && text !== undefined) return [response, text];
        if (delay === undefined) {
          throw new ConnectionError(trace, "got no answer; see the cause, the network and baseUrl", failure);
        }
        emit?.("onRetry", { ...trace, status: failure ? undefined : status, delay });
        await pause(delay);
      }
    } finally {
      end();
    }
  };
}

/** A browser makes UUIDs only on a page that came over https, or from this machine. */
function newRequestId(): string {
  return crypto.randomUUID?.() ?? crypto.getRandomValues(new Uint32Array(4)).join("-");
}
