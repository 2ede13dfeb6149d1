import type { Dispatcher } from "undici";
import type { FetchInit, FetchResponse } from "./fetch.ts";
import { type RawHeaders, UndiciHeaders } from "./undici-headers.ts";

/** The number of unread bytes at which the connection pauses. */
const MOST_UNREAD = 65_536;

const decoder = new TextDecoder();

/**
 * The handler that undici calls, and the response that it builds. One class for both avoids the stream that
 * `dispatcher.request` creates for each body.
 */
export class UndiciResponse implements Dispatcher.DispatchHandler, FetchResponse {
  status = 0;
  headers = new UndiciHeaders({});
  readonly #signal: AbortSignal;
  readonly #resolve: (response: FetchResponse) => void;
  readonly #reject: (error: unknown) => void;
  readonly #abort = () => this.#fail(this.#signal.reason);
  #controller: Dispatcher.DispatchController | undefined;
  #chunks: Uint8Array<ArrayBuffer>[] = [];
  #unread = 0;
  /** Set when the response is complete or has failed. */
  #end: { error?: unknown } | undefined;
  /** Called when a chunk or the end arrives. */
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
    // Copied into an ArrayBuffer, which web streams require.
    this.#chunks.push(new Uint8Array(chunk));
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
    if (!this.#end) await this.#nextNotice();
    const pieces = this.#take().map((chunk) => decoder.decode(chunk, { stream: true }));
    return pieces.join("") + decoder.decode();
  }

  get body(): ReadableStream<Uint8Array<ArrayBuffer>> {
    return new ReadableStream({
      pull: async (stream) => {
        if (this.#unread === 0 && !this.#end) await this.#nextNotice();
        for (const chunk of this.#take()) stream.enqueue(chunk);
        if (this.#end) stream.close();
      },
      cancel: () => this.#fail(new Error("The body was cancelled.")),
    });
  }

  #nextNotice(): Promise<void> {
    return new Promise((resolve) => {
      this.#notify = resolve;
    });
  }

  /** Returns the buffered chunks, and resumes the connection. */
  #take(): Uint8Array<ArrayBuffer>[] {
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
