import type { ClientOptions, RetryEvent } from "@hwc-users/client";
import { ok, type ReplyHandler, status } from "@hwc-users/faults";
import { describe, expect, test, vi } from "vitest";
import { receives, useFakeTime } from "./fake-time.ts";
import { always, calls, failureOf, type OperationFixture, soon } from "./fault-server.ts";

/** Makes a call, and records its retry events. */
function observed(call: OperationFixture, options: ClientOptions = {}) {
  const events: RetryEvent[] = [];
  const onRetry = (event: RetryEvent) => void events.push(event);
  return { events, outcome: call.client({ onRetry, ...options }).call() };
}

const delays = (events: RetryEvent[]) => events.map(({ delay }) => delay);

test.for(calls)("$id has the delays of the spec", async (call) => {
  const { minDelay, maxDelay } = call.operation.retry;
  vi.spyOn(Math, "random").mockReturnValue(0.001);
  call.next(always(status(503)));
  const { events, outcome } = observed(call, { retry: { retries: 7, minDelay, maxDelay } });
  await failureOf(outcome);
  const longest = [0, 1, 2, 3, 4, 5, 6].map((repetition) => Math.min(maxDelay, minDelay * 2 ** repetition));
  expect(delays(events)).toEqual(longest.map((delay) => delay * 0.001));
});

describe("the delay of a retry", () => {
  const [call] = calls as [OperationFixture];
  const { client, next, requests } = call;

  /** Asserts that the second request is sent after the delay, and not before. */
  async function expectDelay(options: ClientOptions, delay: number) {
    const onRetry = vi.fn();
    const outcome = client({ onRetry, ...options }).call();
    await soon(() => expect(onRetry).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ delay })));
    await vi.advanceTimersByTimeAsync(delay - 1);
    expect(requests()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await receives(call, 2);
    await outcome;
  }

  test.for([0, 0.25, 0.999])("is a random share of a limit that doubles: %d", async (share) => {
    vi.spyOn(Math, "random").mockReturnValue(share);
    next(always(status(503)));
    const { events, outcome } = observed(call, { retry: { retries: 5, minDelay: 2, maxDelay: 10 } });
    await failureOf(outcome);
    expect(delays(events)).toEqual([2, 4, 8, 10, 10].map((longest) => longest * share));
  });

  test("delays the next request", async () => {
    useFakeTime();
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    next(status(503), ok());
    await expectDelay({ retry: { minDelay: 200, maxDelay: 200 } }, 100);
  });

  test("is at most maxDelay from the first retry on", async () => {
    useFakeTime();
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    next(status(503), ok());
    await expectDelay({ retry: { minDelay: 500, maxDelay: 100 } }, 50);
  });

  test("is the number of seconds in Retry-After", async () => {
    useFakeTime();
    next(status(429, { retryAfter: 7 }), ok());
    await expectDelay({}, 7000);
  });

  /** Responds with status 503 at midnight of the server's clock, which is not that of the client. */
  const busyAtMidnight =
    (retryAfter: string | string[], date = "Tue, 01 Jan 2030 00:00:00 GMT"): ReplyHandler =>
    ({ response }) =>
      void response.writeHead(503, { "Retry-After": retryAfter, Date: date }).end();

  test.for<[string | string[], number]>([
    ["1.5", 1500],
    ["0.0001", 1],
    ["1.", 1000],
    [" 7 ", 7000],
    ["2, 5", 5000],
    ["5,2", 5000],
    [["3", "1"], 3000],
    ["-1, 3", 3000],
    ["soon, 3", 3000],
    ["Tue, 01 Jan 2030 00:00:09 GMT", 9000],
    ["Tuesday, 01-Jan-30 00:00:09 GMT", 9000],
    ["Tue Jan  1 00:00:09 2030", 9000],
    ["Tue Jan 1 00:00:09 2030", 9000],
    ["Tue Jan 01 00:00:09 2030", 9000],
    ["2030-01-01T00:00:09Z", 9000],
    ["2030-01-01T00:00:09.25Z", 9250],
    ["2030-01-01T08:00:09+08:00", 9000],
    ["2030-01-01T08:00:09+0800", 9000],
    [["Tue, 01 Jan 2030 00:00:09 GMT", "Wed, 02 Jan 2030 00:00:00 GMT", "4"], 86_400_000],
    ["4, Tuesday, 01-Jan-30 00:00:09 GMT", 9000],
  ])("is what Retry-After demands: %j", async ([retryAfter, delay]) => {
    next(busyAtMidnight(retryAfter), ok());
    const stop = new AbortController();
    const onRetry = vi.fn(() => stop.abort());
    const patient = client({ onRetry, timeout: 1e9, retry: { maxRetryAfter: 1e9 } });
    await failureOf(patient.call({ signal: stop.signal }));
    expect(onRetry).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ delay }));
  });

  test.for(["soon", ""])(
    "lasts until the date in Retry-After by the local clock if the response has the Date %j",
    async (date) => {
      useFakeTime();
      vi.setSystemTime("2030-01-01T00:00:02Z");
      next(busyAtMidnight("Tue, 01 Jan 2030 00:00:09 GMT", date), ok());
      await expectDelay({}, 7000);
    },
  );

  test("is 0 when Retry-After is 0", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.999);
    next(status(503, { retryAfter: 0 }), ok());
    const { events, outcome } = observed(call);
    await outcome;
    expect(delays(events)).toEqual([0]);
  });

  test.for([
    "absurd",
    "soon GMT",
    "-1",
    "1.5.2",
    "5s",
    "1e3",
    "0x1",
    "Infinity",
    "",
    "Sun, 06 Nov 1994 08:49:37 GMT",
    "Fri, 32 Jan 2100 00:00:00 GMT",
  ])("ignores the Retry-After %j", async (retryAfter) => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    next(status(503, { retryAfter }), ok());
    const { events, outcome } = observed(call);
    await outcome;
    expect(delays(events)).toEqual([0.5]);
  });

  test.for<[string, number | Date | string, ClientOptions]>([
    ["an hour", 3600, {}],
    ["a date in an hour", new Date(Date.now() + 3_600_000), {}],
    ["more seconds than a number holds", "9".repeat(400), {}],
    ["longer than a timer can run", 9_999_999, { timeout: 1e12, retry: { maxRetryAfter: 1e12 } }],
    ["more than maxRetryAfter", 20, { retry: { maxRetryAfter: 19_999 } }],
    ["more than the time left", 25, { timeout: 24_000 }],
  ])("prevents the retry when Retry-After is %s: the call fails at once", async ([, retryAfter, options]) => {
    useFakeTime();
    next(status(503, { retryAfter }), ok());
    expect(await failureOf(client(options).call())).toMatchObject({ name: "ApiError", status: 503, attempts: 1 });
    expect(requests()).toHaveLength(1);
  });

  test("can be equal to maxRetryAfter", async () => {
    next(status(503, { retryAfter: 0 }), ok());
    const { events, outcome } = observed(call, { retry: { maxRetryAfter: 0 } });
    await outcome;
    expect(delays(events)).toEqual([0]);
  });

  test("prevents the retry when it equals the time left", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    next(status(503, { retryAfter: 1 }), ok());
    const error = await failureOf(client({ timeout: 1000 }).call());
    vi.useRealTimers();
    expect(error).toMatchObject({ name: "ApiError", status: 503, attempts: 1 });
  });

  test("prevents the retry when it exceeds the time left", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0.999);
    next(status(503), ok());
    const hurried = client({ timeout: 900, retry: { minDelay: 2000, maxDelay: 2000 } });
    expect(await failureOf(hurried.call())).toMatchObject({ name: "ApiError", status: 503, attempts: 1 });
  });
});
