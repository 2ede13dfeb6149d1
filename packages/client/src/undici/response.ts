import { type Dispatcher, util } from "undici";
import { LARGEST_BODY, TOO_LARGE, UnreadableBodyError } from "../transport/body-limit.ts";
import type { FetchInit, FetchResponse } from "../transport/fetch.ts";
import { decodeBody } from "./content-encoding.ts";
import { type RawHeaders, UndiciHeaders } from "./headers.ts";

type Controller = Pick<Dispatcher.DispatchController, "abort">;

const decoder = new TextDecoder();

/**
 * The handler that undici calls, and the response that it builds. One class for both avoids the stream that
 * `dispatcher.request` creates for each body.
 */
export class UndiciResponse implements Dispatcher.DispatchHandler, FetchResponse {
  status = 0;
  headers = new UndiciHeaders({});
  readonly body = { cancel: () => this.#fail(new Error("The body was cancelled.")) };
  readonly #signal: AbortSignal;
  readonly #resolve: (response: FetchResponse) => void;
  readonly #reject: (error: unknown) => void;
  readonly #abort = () => this.#fail(this.#signal.reason);
  #controller: Controller | undefined;
  readonly #chunks: Uint8Array[] = [];
  #size = 0;
  /** Set when the response is complete or has failed. */
  #end: { error?: unknown } | undefined;
  /** Called at the end. */
  #notify: (() => void) | undefined;

  constructor({ signal }: FetchInit, resolve: (response: FetchResponse) => void, reject: (error: unknown) => void) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    signal.addEventListener("abort", this.#abort);
    if (signal.aborted) this.#abort();
  }

  onRequestStart(controller: Controller): void {
    this.#controller = controller;
    // The signal may have aborted while the request waited for a connection.
    if (this.#end) controller.abort(this.#end.error as Error);
  }

  onResponseStart(_: unknown, status: number, headers: RawHeaders): void {
    if (status < 200) return;
    this.status = status;
    this.headers = new UndiciHeaders(headers);
    this.#resolve(this);
  }

  onResponseData(_: unknown, chunk: Uint8Array): void {
    this.#chunks.push(chunk);
    this.#size += chunk.length;
    if (this.#size > LARGEST_BODY) this.#fail(new UnreadableBodyError(TOO_LARGE));
  }

  onResponseEnd(): void {
    this.#finish({});
  }

  onResponseError(_: unknown, error: unknown): void {
    this.#finish({ error });
  }

  // Undici 6 calls the following. Its dispatcher is the global one of undici 7 in Node 22.

  onConnect(abort: Controller["abort"]): void {
    this.onRequestStart({ abort });
  }

  onHeaders(status: number, headers: Buffer[]): boolean {
    this.onResponseStart(undefined, status, util.parseHeaders(headers));
    return true;
  }

  onData(chunk: Uint8Array): boolean {
    this.onResponseData(undefined, chunk);
    return true;
  }

  onComplete(): void {
    this.onResponseEnd();
  }

  onError(error: unknown): void {
    this.onResponseError(undefined, error);
  }

  async text(): Promise<string> {
    if (!this.#end) {
      await new Promise<void>((resolve) => {
        this.#notify = resolve;
      });
    }
    if (this.#end?.error !== undefined) throw this.#end.error;
    const body = Buffer.concat(this.#chunks);
    const encodings = this.headers.get("content-encoding");
    return decoder.decode(encodings ? await decodeBody(body, encodings) : body);
  }

  #fail(error: unknown): void {
    if (this.#end) return;
    this.#finish({ error });
    this.#controller?.abort(error as Error);
  }

  #finish(end: { error?: unknown }): void {
    if (this.#end) return;
    this.#end = end;
    this.#signal.removeEventListener("abort", this.#abort);
    if ("error" in end) this.#reject(end.error);
    this.#notify?.();
  }
}
