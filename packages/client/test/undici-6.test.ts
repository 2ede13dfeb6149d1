import { undiciFetch } from "@hwc-users/client/undici";
import { Dispatcher } from "undici";
import { expect, test, vi } from "vitest";

/** A dispatcher that calls the methods of a handler as undici 6 does. The types of undici 8 do not have them. */
class Undici6Dispatcher extends Dispatcher {
  #handler = {};

  override dispatch(_: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    this.#handler = handler;
    return true;
  }

  call(method: string, ...args: unknown[]): unknown {
    return Reflect.apply(Reflect.get(this.#handler, method), this.#handler, args);
  }
}

function startRequest() {
  const dispatcher = new Undici6Dispatcher();
  const stop = new AbortController();
  const init = { method: "PUT", headers: {}, body: null, redirect: "manual", signal: stop.signal } as const;
  return { dispatcher, stop, sent: undiciFetch({ dispatcher })("http://127.0.0.1/", init) };
}

test("a dispatcher of undici 6 delivers a response", async () => {
  const { dispatcher, sent } = startRequest();
  dispatcher.call("onConnect", () => {});
  expect(dispatcher.call("onHeaders", 201, [Buffer.from("X-One"), Buffer.from("1")])).toBe(true);
  expect(dispatcher.call("onData", Buffer.from("{}"))).toBe(true);
  dispatcher.call("onComplete");
  const response = await sent;
  expect([response.status, response.headers.get("x-one"), await response.text()]).toEqual([201, "1", "{}"]);
});

test("an error of a dispatcher of undici 6 rejects", async () => {
  const { dispatcher, sent } = startRequest();
  const broken = new Error("broken");
  const failure = expect(sent).rejects.toBe(broken);
  dispatcher.call("onConnect", () => {});
  dispatcher.call("onError", broken);
  await failure;
});

test("a signal aborts the request of a dispatcher of undici 6", async () => {
  const { dispatcher, stop, sent } = startRequest();
  const abort = vi.fn();
  const failure = expect(sent).rejects.toBe("enough");
  dispatcher.call("onConnect", abort);
  stop.abort("enough");
  await failure;
  expect(abort).toHaveBeenCalledExactlyOnceWith("enough");
});
