import { undiciFetch } from "@hwc-users/client/undici";
import { Dispatcher } from "undici";
import { vi } from "vitest";

/** A dispatcher whose events the test emits. */
class ScriptedDispatcher extends Dispatcher {
  readonly controller = {
    aborted: false,
    paused: false,
    reason: null,
    abort: vi.fn(),
    pause: () => {},
    resume: () => {},
  };
  #handler: Dispatcher.DispatchHandler = {};

  override dispatch(_: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    this.#handler = handler;
    return true;
  }

  start(): void {
    this.#handler.onRequestStart?.(this.controller, {});
  }

  head(status = 200, headers = {}): void {
    this.#handler.onResponseStart?.(this.controller, status, headers);
  }

  data(bytes: string | Uint8Array): void {
    this.#handler.onResponseData?.(this.controller, Buffer.from(bytes));
  }

  end(): void {
    this.#handler.onResponseEnd?.(this.controller, {});
  }

  fail(error: Error): void {
    this.#handler.onResponseError?.(this.controller, error);
  }
}

/** A request in flight, whose response the test scripts. */
export function startRequest() {
  const dispatcher = new ScriptedDispatcher();
  const stop = new AbortController();
  const send = (signal = stop.signal) =>
    undiciFetch({ dispatcher })("http://127.0.0.1/", {
      method: "PUT",
      headers: {},
      body: null,
      redirect: "manual",
      signal,
    });
  return { dispatcher, stop, send };
}

/** A response whose headers have arrived. */
export async function receiveHeaders(headers = {}, status = 200) {
  const { dispatcher, stop, send } = startRequest();
  const sent = send();
  dispatcher.start();
  dispatcher.head(status, headers);
  return { dispatcher, stop, response: await sent };
}
