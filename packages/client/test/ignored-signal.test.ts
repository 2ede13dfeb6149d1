import { createMeetingClient, type Fetch, type FetchResponse, type SharedOptions } from "@hwc-users/client";
import { afterEach, describe, expect, test, vi } from "vitest";
import { useFakeTime } from "./fake-time.ts";

// A call that ignores its time limit never ends.
vi.setConfig({ testTimeout: 30_000 });

const never = () => new Promise<never>(() => {});
const headers = new Headers();
const stalledStream = (first = "") =>
  new ReadableStream({
    start: (stream) => stream.enqueue(new TextEncoder().encode(first)),
    cancel: never,
  });

/** Responses of a fetch that ignores its signal, and stalls. */
const stalling: [name: string, fetch: Fetch][] = [
  ["sends no headers", never],
  ["sends no body", async () => ({ status: 200, headers, body: stalledStream(), text: never })],
  ["sends half a body", async () => ({ status: 200, headers, body: stalledStream('{"id"'), text: never })],
  ["sends half an error", async () => ({ status: 400, headers, body: stalledStream("{"), text: never })],
  ["never returns the text", async () => ({ status: 200, headers, text: never })],
  ["never returns the text of an error", async () => ({ status: 400, headers, text: never })],
];

/** Makes a call through a fetch: as an option, or as the global one. */
function callWith(fetch: Fetch, isGlobal: boolean, options: SharedOptions & { signal?: AbortSignal } = {}) {
  if (isGlobal) vi.stubGlobal("fetch", fetch);
  const meeting = createMeetingClient({ accessToken: "any-token", ...(isGlobal ? {} : { fetch }) });
  return meeting.updateMyInfo({ body: { name: "Ming Li" } }, options);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each([
  ["the option", false],
  ["the global one", true],
] as const)("a fetch that ignores its signal, as %s, and", (_, isGlobal) => {
  test.for(stalling)("%s ends at the timeout", async ([, fetch]) => {
    useFakeTime();
    const ended = vi.fn();
    const outcome = callWith(fetch, isGlobal, { timeout: 50 }).catch((error) => ended(error));
    await vi.advanceTimersByTimeAsync(49);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await outcome;
    expect(ended).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ name: "TimeoutError", attempts: 1 }));
  });

  test.for(stalling)("%s ends when the signal aborts", async ([, fetch]) => {
    const stop = new AbortController();
    const outcome = expect(callWith(fetch, isGlobal, { signal: stop.signal })).rejects.toMatchObject({
      name: "AbortError",
      attempts: 1,
      cause: "enough",
    });
    await new Promise(setImmediate);
    stop.abort("enough");
    await outcome;
  });

  test.for(stalling)("%s is called again after attemptTimeout", async ([, fetch]) => {
    useFakeTime();
    const success: FetchResponse = { status: 200, headers, text: async () => "" };
    const stallOnce = vi.fn<Fetch>(async () => success).mockImplementationOnce(fetch);
    const outcome = callWith(stallOnce, isGlobal, { timeout: 5000, attemptTimeout: 50, retry: { maxDelay: 0 } });
    await vi.advanceTimersByTimeAsync(100);
    await outcome;
    expect(stallOnce).toHaveBeenCalledTimes(2);
  });

  test("never releases the body of a retried response does not delay the retry", async () => {
    const responses: FetchResponse[] = [
      { status: 503, headers, body: stalledStream(), text: never },
      { status: 200, headers, text: async () => "" },
    ];
    const fetch = vi.fn<Fetch>(async () => responses.shift() ?? never());
    await callWith(fetch, isGlobal, { retry: { maxDelay: 0 } });
    expect(fetch).toHaveBeenCalledTimes(2);
  });
});

test("a response that comes after the timeout is not an unhandled rejection", async () => {
  useFakeTime();
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  const late: Fetch = () => new Promise((_, reject) => setTimeout(() => reject(new Error("late")), 100));
  const outcome = expect(callWith(late, false, { timeout: 50 })).rejects.toMatchObject({ name: "TimeoutError" });
  await vi.advanceTimersByTimeAsync(100);
  await outcome;
  await new Promise(setImmediate);
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});
