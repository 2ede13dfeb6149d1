import { describe, expect, test, vi } from "vitest";
import { receiveHeaders } from "./scripted-dispatcher.ts";

type Received = Awaited<ReturnType<typeof receiveHeaders>>;

const readerOf = ({ response }: Received) => (response.body as ReadableStream<Uint8Array>).getReader();
const settled = () => new Promise(setImmediate);

describe("the text of a response", () => {
  test.for([
    ["of one piece", ['{"id":1}']],
    ["of many pieces", ['{"id"', ":", "1}"]],
    ["that is empty", []],
  ] as [string, string[]][])("%s can be read before it arrives, and after", async ([, pieces]) => {
    for (const early of [true, false]) {
      const { dispatcher, response } = await receiveHeaders();
      const text = early && response.text();
      for (const piece of pieces) dispatcher.data(piece);
      dispatcher.end();
      expect(await (text || response.text())).toBe(pieces.join(""));
    }
  });

  test("decodes a character that arrives in two pieces", async () => {
    const { dispatcher, response } = await receiveHeaders();
    const [first, ...rest] = Buffer.from("李");
    const text = response.text();
    dispatcher.data(Uint8Array.of(first as number));
    dispatcher.data(Uint8Array.from(rest));
    dispatcher.end();
    expect(await text).toBe("李");
  });

  test("does not resolve before the end", async () => {
    const { dispatcher, response } = await receiveHeaders();
    const read = vi.fn();
    const text = response.text().then(read);
    dispatcher.data("{");
    await settled();
    expect(read).not.toHaveBeenCalled();
    dispatcher.data("}");
    dispatcher.end();
    await text;
    expect(read).toHaveBeenCalledWith("{}");
  });

  test("does not pause the connection, however long it is", async () => {
    const { dispatcher, response } = await receiveHeaders();
    const text = response.text();
    dispatcher.data("x".repeat(200_000));
    expect(dispatcher.controller.pause).not.toHaveBeenCalled();
    dispatcher.end();
    expect(await text).toHaveLength(200_000);
  });

  test("resumes a paused connection when it is read", async () => {
    const { dispatcher, response } = await receiveHeaders();
    dispatcher.data("x".repeat(65_536));
    expect(dispatcher.controller.pause).toHaveBeenCalledTimes(1);
    const text = response.text();
    expect(dispatcher.controller.resume).toHaveBeenCalledTimes(1);
    dispatcher.end();
    expect(await text).toHaveLength(65_536);
  });

  test("rejects when the connection breaks, before it is read, and after", async () => {
    const { dispatcher, response } = await receiveHeaders();
    const broken = new Error("broken");
    const early = expect(response.text()).rejects.toBe(broken);
    dispatcher.data("{");
    dispatcher.fail(broken);
    await early;
    await expect(response.text()).rejects.toBe(broken);
  });
});

describe("the body of a response", () => {
  test("arrives in pieces, up to its end", async () => {
    const received = await receiveHeaders();
    const { dispatcher } = received;
    const reader = readerOf(received);
    const read = async () => Buffer.from((await reader.read()).value ?? []).toString();
    dispatcher.data("one");
    expect(await read()).toBe("one");
    const second = read();
    dispatcher.data("two");
    expect(await second).toBe("two");
    await settled();
    dispatcher.data("three");
    dispatcher.data("four");
    dispatcher.end();
    expect([await read(), await read()]).toEqual(["three", "four"]);
    expect(await reader.read()).toEqual({ done: true, value: undefined });
  });

  test("ends at once when it is empty", async () => {
    const received = await receiveHeaders();
    received.dispatcher.end();
    expect(await readerOf(received).read()).toEqual({ done: true, value: undefined });
  });

  test("ends when the response ends", async () => {
    const received = await receiveHeaders();
    const read = readerOf(received).read();
    await settled();
    received.dispatcher.end();
    expect(await read).toEqual({ done: true, value: undefined });
  });

  test("pauses the connection at 64 KiB of unread bytes, and resumes it when they are read", async () => {
    const received = await receiveHeaders();
    const { dispatcher } = received;
    const { pause, resume } = dispatcher.controller;
    dispatcher.data("x".repeat(32_768));
    dispatcher.data("x".repeat(32_767));
    expect(pause).not.toHaveBeenCalled();
    dispatcher.data("x");
    expect(pause).toHaveBeenCalledTimes(1);
    expect(resume).not.toHaveBeenCalled();
    await readerOf(received).read();
    expect(resume).toHaveBeenCalled();
    pause.mockClear();
    dispatcher.data("x".repeat(65_535));
    expect(pause).not.toHaveBeenCalled();
  });

  test("does not resume a connection after the end", async () => {
    const received = await receiveHeaders();
    received.dispatcher.data("all");
    received.dispatcher.end();
    await readerOf(received).read();
    expect(received.dispatcher.controller.resume).not.toHaveBeenCalled();
  });

  test("rejects when the connection breaks, before it is read, and after", async () => {
    const received = await receiveHeaders();
    const broken = new Error("broken");
    const early = expect(readerOf(received).read()).rejects.toBe(broken);
    await settled();
    received.dispatcher.fail(broken);
    await early;
    await expect(readerOf(received).read()).rejects.toBe(broken);
  });

  test("that is cancelled aborts the request", async () => {
    const { dispatcher, response } = await receiveHeaders();
    await response.body?.cancel();
    expect(dispatcher.controller.abort).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: "The body was cancelled." }),
    );
  });

  test("that is cancelled after its end does not abort the request", async () => {
    const { dispatcher, response } = await receiveHeaders();
    dispatcher.end();
    await response.body?.cancel();
    expect(dispatcher.controller.abort).not.toHaveBeenCalled();
  });
});
