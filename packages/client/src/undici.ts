import { type Dispatcher, getGlobalDispatcher } from "undici";
import type { Fetch, FetchInit, FetchResponse } from "./fetch.ts";

/**
 * Makes a faster `fetch` for Node, on undici's dispatcher: a call costs about half of what it costs with the global `fetch`.
 * It asks for no compression, follows no redirect, and keeps no cookies.
 *
 * @param options.dispatcher What sends the requests, such as an `Agent` or a `ProxyAgent`. Default: undici's global one.
 * @example
 * import { undiciFetch } from "@hwc-users/client/undici";
 * const meeting = createMeetingClient({ accessToken, fetch: undiciFetch() });
 */
export function undiciFetch({ dispatcher }: { dispatcher?: Dispatcher } = {}): Fetch {
  return (url, init) =>
    new Promise((resolve, reject) => {
      const { origin, pathname, search } = new URL(url);
      const { method, body, headers } = init;
      const options = { origin, path: pathname + search, method, body, headers };
      // Looked up on every call, so that a dispatcher that is set later, by a test say, is used.
      (dispatcher ?? getGlobalDispatcher()).dispatch(options, new UndiciExchange(init, resolve, reject));
    });
}

/** How much of a body that nobody reads yet is taken in, in bytes. */
const MOST_UNREAD = 65_536;

/**
 * One request and its response, in the form of a `Response`, as far as the client needs it. Being undici's handler and the
 * response at once, it saves the stream that `dispatcher.request` makes for each body.
 */
class UndiciExchange implements Dispatcher.DispatchHandler, FetchResponse {
  status = 0;
  headers = new UndiciHeaders({});
  readonly #signal: AbortSignal;
  readonly #resolve: (response: FetchResponse) => void;
  readonly #reject: (error: unknown) => void;
  readonly #abort = () => this.#fail(this.#signal.reason);
  #controller: Dispatcher.DispatchController | undefined;
  #chunks: Uint8Array[] = [];
  #unread = 0;
  /** Whether all has come, and then the error, if one came. */
  #end: { error?: unknown } | undefined;
  /** Called when a chunk or the end comes: whoever reads waits for it. */
  #notify: (() => void) | undefined;
  #isText = false;

  constructor({ signal }: FetchInit, resolve: (response: FetchResponse) => void, reject: (error: unknown) => void) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    signal.addEventListener("abort", this.#abort);
    if (signal.aborted) this.#abort();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // The signal may have aborted while the request waited for a connection.
    if (this.#end) controller.abort(this.#end.error as Error);
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: RawHeaders): void {
    if (status < 200) return;
    this.status = status;
    this.headers = new UndiciHeaders(headers);
    this.#resolve(this);
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#unread += chunk.length;
    if (this.#isText) return;
    if (this.#unread >= MOST_UNREAD) controller.pause();
    this.#notify?.();
  }

  onResponseEnd(): void {
    this.#finish({});
  }

  onResponseError(_: unknown, error: unknown): void {
    this.#finish({ error });
  }

  async text(): Promise<string> {
    this.#isText = true;
    this.#controller?.resume();
    if (!this.#end) {
      await new Promise<void>((resolve) => {
        this.#notify = resolve;
      });
    }
    const [first, ...more] = this.#take();
    const bytes = more.length > 0 ? Buffer.concat([first as Uint8Array, ...more]) : first;
    return bytes ? decoder.decode(bytes) : "";
  }

  get body(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new ReadableStream({
      pull: async (stream) => {
        if (this.#unread === 0 && !this.#end) {
          await new Promise<void>((resolve) => {
            this.#notify = resolve;
          });
        }
        for (const chunk of this.#take()) stream.enqueue(chunk as Uint8Array<ArrayBuffer>);
        if (this.#end) stream.close();
      },
      cancel: () => this.#fail(new Error("The body was not wanted.")),
    });
  }

  /** Hands over what has come, and lets more come. */
  #take(): Uint8Array[] {
    if (this.#end?.error !== undefined) throw this.#end.error;
    const chunks = this.#chunks;
    this.#chunks = [];
    this.#unread = 0;
    if (!this.#end) this.#controller?.resume();
    return chunks;
  }

  #fail(error: Error): void {
    if (this.#end) return;
    this.#finish({ error });
    this.#controller?.abort(error);
  }

  #finish(end: { error?: unknown }): void {
    if (this.#end) return;
    this.#end = end;
    this.#signal.removeEventListener("abort", this.#abort);
    if ("error" in end) this.#reject(end.error);
    this.#notify?.();
  }
}

const decoder = new TextDecoder();

type RawHeaders = Record<string, string | string[] | undefined>;

/** The headers of a response as undici brings them: making a `Headers` of them would cost more than reading them. */
class UndiciHeaders {
  readonly #values: RawHeaders;

  constructor(values: RawHeaders) {
    this.#values = values;
  }

  get(name: string): string | null {
    const value = this.#values[name.toLowerCase()];
    return Array.isArray(value) ? value.join(", ") : (value ?? null);
  }

  *[Symbol.iterator](): Iterator<[string, string]> {
    for (const [name, values = []] of Object.entries(this.#values)) {
      for (const value of [values].flat()) yield [name, value];
    }
  }
}
