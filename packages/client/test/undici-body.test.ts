import { describe, expect, test, vi } from "vitest";
import { answered } from "./scripted-dispatcher.ts";

type Answered = Awaited<ReturnType<typeof answered>>;

const readerOf = ({ response }: Answered) => (response.body as ReadableStream<Uint8Array>).getReader();
const settled = () => new Promise(setImmediate);

describe("the text of a response", () => {
  test.for([
    ["of one piece", ['{"id":1}']],
    ["of many pieces", ['{"id"', ":", "1}"]],
    ["that is empty", []],
  ] as [string, string[]][])("%s can be read before it comes, and after", async ([, pieces]) => {
    for (const early of [true, false]) {
      const { dispatcher, response } = await answered();
      const text = early && response.text();
      for (const piece of pieces) dispatcher.data(piece);
      dispatcher.end();
      expect(await (text || response.text())).toBe(pieces.join(""));
    }
  });

  test("keeps a character together that comes in two pieces", async () => {
    const { dispatcher, response } = await answered();
    const [first, ...rest] = Buffer.from("李");
    const text = response.text();
    dispatcher.data(Uint8Array.of(first as number));
    dispatcher.data(Uint8Array.from(rest));
    dispatcher.end();
    expect(await text).toBe("李");
  });

  test("is not there before it has come to its end", async () => {
    const { dispatcher, response } = await answered();
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

  test("is not held up, however long it is", async () => {
    const { dispatcher, response } = await answered();
    const text = response.text();
    dispatcher.data("x".repeat(200_000));
    expect(dispatcher.controller.pause).not.toHaveBeenCalled();
    dispatcher.end();
    expect(await text).toHaveLength(200_000);
  });

  test("lets more come when much had come before it is read", async () => {
    const { dispatcher, response } = await answered();
    dispatcher.data("x".repeat(65_536));
    expect(dispatcher.controller.pause).toHaveBeenCalledTimes(1);
    const text = response.text();
    expect(dispatcher.controller.resume).toHaveBeenCalledTimes(1);
    dispatcher.end();
    expect(await text).toHaveLength(65_536);
  });

  test("rejects when the connection breaks, before it is read, and after", async () => {
    const { dispatcher, response } = await answered();
    const broken = new Error("broken");
    const early = expect(response.text()).rejects.toBe(broken);
    dispatcher.data("{");
    dispatcher.fail(broken);
    await early;
    await expect(response.text()).rejects.toBe(broken);
  });
});

describe("the body of a response", () => {
  test("comes piece by piece, to its end", async () => {
    const answer = await answered();
    const { dispatcher } = answer;
    const reader = readerOf(answer);
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
    const answer = await answered();
    answer.dispatcher.end();
    expect(await readerOf(answer).read()).toEqual({ done: true, value: undefined });
  });

  test("ends when nothing more comes", async () => {
    const answer = await answered();
    const read = readerOf(answer).read();
    await settled();
    answer.dispatcher.end();
    expect(await read).toEqual({ done: true, value: undefined });
  });

  test("is held up at 64 KiB that nobody reads, and let go on when they are read", async () => {
    const answer = await answered();
    const { dispatcher } = answer;
    const { pause, resume } = dispatcher.controller;
    dispatcher.data("x".repeat(32_768));
    dispatcher.data("x".repeat(32_767));
    expect(pause).not.toHaveBeenCalled();
    dispatcher.data("x");
    expect(pause).toHaveBeenCalledTimes(1);
    expect(resume).not.toHaveBeenCalled();
    await readerOf(answer).read();
    expect(resume).toHaveBeenCalled();
    pause.mockClear();
    dispatcher.data("x".repeat(65_535));
    expect(pause).not.toHaveBeenCalled();
  });

  test("does not let a connection go on that has nothing more to bring", async () => {
    const answer = await answered();
    answer.dispatcher.data("all");
    answer.dispatcher.end();
    await readerOf(answer).read();
    expect(answer.dispatcher.controller.resume).not.toHaveBeenCalled();
  });

  test("rejects when the connection breaks, before it is read, and after", async () => {
    const answer = await answered();
    const broken = new Error("broken");
    const early = expect(readerOf(answer).read()).rejects.toBe(broken);
    await settled();
    answer.dispatcher.fail(broken);
    await early;
    await expect(readerOf(answer).read()).rejects.toBe(broken);
  });

  test("that is cancelled ends the request", async () => {
    const { dispatcher, response } = await answered();
    await response.body?.cancel();
    expect(dispatcher.controller.abort).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: "The body was not wanted." }),
    );
  });

  test("that is cancelled after its end leaves the connection alone", async () => {
    const { dispatcher, response } = await answered();
    dispatcher.end();
    await response.body?.cancel();
    expect(dispatcher.controller.abort).not.toHaveBeenCalled();
  });
});
