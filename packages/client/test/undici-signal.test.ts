import { describe, expect, test, vi } from "vitest";
import { receiveHeaders, startRequest } from "./scripted-dispatcher.ts";

describe("the signal of a request", () => {
  const reason = new Error("enough");

  test("that has already aborted ends the request as soon as it starts", async () => {
    const { dispatcher, send } = startRequest();
    const failure = expect(send(AbortSignal.abort(reason))).rejects.toBe(reason);
    await failure;
    dispatcher.start();
    expect(dispatcher.controller.abort).toHaveBeenCalledExactlyOnceWith(reason);
  });

  test("that aborts before there is a connection ends the request as soon as there is one", async () => {
    const { dispatcher, stop, send } = startRequest();
    const failure = expect(send()).rejects.toBe(reason);
    stop.abort(reason);
    await failure;
    dispatcher.start();
    expect(dispatcher.controller.abort).toHaveBeenCalledExactlyOnceWith(reason);
  });

  test("that aborts before the headers rejects and aborts the request", async () => {
    const { dispatcher, stop, send } = startRequest();
    const failure = expect(send()).rejects.toBe(reason);
    dispatcher.start();
    expect(dispatcher.controller.abort).not.toHaveBeenCalled();
    stop.abort(reason);
    await failure;
    expect(dispatcher.controller.abort).toHaveBeenCalledExactlyOnceWith(reason);
  });

  test("that aborts in the body rejects with its reason, not with undici's later error", async () => {
    const { dispatcher, stop, response } = await receiveHeaders();
    stop.abort(reason);
    dispatcher.fail(new Error("undici's own error"));
    await expect(response.text()).rejects.toBe(reason);
    expect(dispatcher.controller.abort).toHaveBeenCalledExactlyOnceWith(reason);
  });

  test("has no listener left after the end", async () => {
    const { dispatcher, stop, response } = await receiveHeaders();
    const removed = vi.spyOn(stop.signal, "removeEventListener");
    dispatcher.data("{}");
    dispatcher.end();
    expect(removed).toHaveBeenCalledExactlyOnceWith("abort", expect.any(Function));
    stop.abort(reason);
    expect(await response.text()).toBe("{}");
    expect(dispatcher.controller.abort).not.toHaveBeenCalled();
  });
});
