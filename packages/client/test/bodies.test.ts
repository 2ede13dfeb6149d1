import { Readable } from "node:stream";
import { createMeetingClient, type FetchResponse } from "@hwc-users/client";
import { describe, expect, test, vi } from "vitest";

/** Makes a call that receives responses, without delays between them. */
function callWith(...responses: Partial<FetchResponse>[]) {
  const fetch = async () => {
    const text = () => expect.unreachable("The body must not be read.");
    return { status: 200, headers: new Headers(), text, ...responses.shift() };
  };
  const meeting = createMeetingClient({ accessToken: "any-token", fetch, retry: { minDelay: 0 } });
  return meeting.updateUser({ account: "u1", body: { email: "e" } });
}

const text = (value: string) => async () => value;
const success: Partial<FetchResponse> = { text: text('{"id":"u1"}') };
const error = '{"error_code":"ANY.1","error_msg":"no"}';

/** A web stream of pieces, which counts the pieces that are read. */
function streamOf(...pieces: (string | Uint8Array)[]) {
  const cancel = vi.fn();
  const read = vi.fn((stream: ReadableStreamDefaultController) => {
    const piece = pieces.shift();
    if (piece === undefined) stream.close();
    else stream.enqueue(typeof piece === "string" ? new TextEncoder().encode(piece) : piece);
  });
  return { read, cancel, body: new ReadableStream({ pull: read, cancel }, { highWaterMark: 0 }) };
}

/** Bodies that are no web streams. */
const otherBodies: [string, unknown][] = [
  ["no body", undefined],
  ["null", null],
  ["a stream of Node", Readable.from(["x"])],
  ["an unknown object", {}],
  ["a blob", new Blob(["x"])],
  ["a text", "x"],
];

describe.each(otherBodies)("a response with %s instead of a web stream", (_, body) => {
  test("has its text", async () => {
    await expect(callWith({ ...success, body })).resolves.toEqual({ id: "u1" });
  });

  test("has its error code", async () => {
    await expect(callWith({ status: 400, body, text: text(error) })).rejects.toMatchObject({ errorCode: "ANY.1" });
  });

  test.for([300, 400])("has its status %i when the text cannot be read", async (status) => {
    const broken = async () => expect.unreachable("on purpose");
    await expect(callWith({ status, body, text: broken })).rejects.toMatchObject({
      name: "ApiError",
      status,
      errorCode: undefined,
    });
  });

  test("is retried", async () => {
    await expect(callWith({ status: 503, body }, success)).resolves.toEqual({ id: "u1" });
  });
});

describe("an unread body", () => {
  test.for<[string, () => unknown]>([
    ["never ends", () => new Promise(() => {})],
    ["rejects", () => Promise.reject(new Error("on purpose"))],
    ["throws", () => expect.unreachable("on purpose")],
  ])("is cancelled, and the call continues when that %s", async ([, cancel]) => {
    const cancelled = vi.fn(cancel);
    await expect(callWith({ status: 503, body: { cancel: cancelled } }, success)).resolves.toEqual({ id: "u1" });
    expect(cancelled).toHaveBeenCalledTimes(1);
  });

  test("is cancelled with its own `this`", async () => {
    const { body, cancel } = streamOf("x");
    await callWith({ status: 503, body }, success);
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  test("is destroyed if it is a stream of Node", async () => {
    const body = Readable.from(["x"]);
    await callWith({ status: 503, body }, success);
    expect(body.destroyed).toBe(true);
  });
});

describe("a web stream", () => {
  test("is read to its end, character by character", async () => {
    const bytes = new TextEncoder().encode('{"name":"李"}');
    const { body } = streamOf(...[...bytes].map((byte) => Uint8Array.of(byte)));
    await expect(callWith({ body })).resolves.toEqual({ name: "李" });
  });

  test("may end within a character", async () => {
    const { body } = streamOf(error.replace("no", ""), Uint8Array.of(0xe6, 0x9d));
    await expect(callWith({ status: 400, body })).rejects.toMatchObject({ status: 400 });
  });

  test("of an error is read up to 10 MB", async () => {
    const { body, read, cancel } = streamOf(error.padEnd(10_000_000), " ", " ");
    await expect(callWith({ status: 400, body })).rejects.toMatchObject({ status: 400, errorCode: "ANY.1" });
    expect(read).toHaveBeenCalledTimes(2);
    expect(cancel).toHaveBeenCalledTimes(1);
  });

  test("of an error may break off: what was read counts", async () => {
    const read = vi.fn((stream: ReadableStreamDefaultController) =>
      read.mock.calls.length === 1
        ? stream.enqueue(new TextEncoder().encode(error))
        : stream.error(new Error("broken")),
    );
    const body = new ReadableStream({ pull: read });
    await expect(callWith({ status: 400, body })).rejects.toMatchObject({ errorCode: "ANY.1" });
  });

  test("that cannot be cancelled does not delay the error", async () => {
    const { body, cancel } = streamOf("x".repeat(10_000_001), "x");
    cancel.mockReturnValue(new Promise(() => {}));
    await expect(callWith({ status: 400, body })).rejects.toMatchObject({ status: 400 });
  });
});

describe("the body of a success", () => {
  const tooLarge = {
    name: "InvalidResponseError",
    message: "updateUser: response is larger than 10 MB; check baseUrl.",
    attempts: 1,
    retryable: false,
  };
  const blanks = (count: number) => `{}${" ".repeat(count - 2)}`;

  test("can have 10 MB", async () => {
    await expect(callWith(streamOf(blanks(9_999_999), " "))).resolves.toEqual({});
  });

  test("cannot be larger: the rest is not read", async () => {
    const { body, read, cancel } = streamOf(blanks(9_999_999), "  ", " ");
    await expect(callWith({ body })).rejects.toMatchObject(tooLarge);
    expect(read).toHaveBeenCalledTimes(2);
    expect(cancel).toHaveBeenCalledTimes(1);
  });
});
