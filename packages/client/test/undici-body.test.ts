import { describe, expect, test, vi } from "vitest";
import { receiveHeaders } from "./scripted-dispatcher.ts";

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

describe("a large body", () => {
  test("rejects above 10 MB, and aborts the request", async () => {
    const { dispatcher, response } = await receiveHeaders();
    const { abort } = dispatcher.controller;
    dispatcher.data(new Uint8Array(9_999_999));
    dispatcher.data("x");
    expect(abort).not.toHaveBeenCalled();
    dispatcher.data("x");
    const tooLarge = { message: "response is larger than 10 MB; check baseUrl" };
    expect(abort).toHaveBeenCalledExactlyOnceWith(expect.objectContaining(tooLarge));
    await expect(response.text()).rejects.toMatchObject(tooLarge);
  });
});

describe("the body of a response", () => {
  test("that is cancelled aborts the request", async () => {
    const { dispatcher, response } = await receiveHeaders();
    Object(response.body).cancel();
    expect(dispatcher.controller.abort).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ message: "The body was cancelled." }),
    );
  });

  test("that is cancelled after its end does not abort the request", async () => {
    const { dispatcher, response } = await receiveHeaders();
    dispatcher.end();
    Object(response.body).cancel();
    expect(dispatcher.controller.abort).not.toHaveBeenCalled();
  });
});
