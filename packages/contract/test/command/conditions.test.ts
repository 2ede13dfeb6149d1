import type { Mock } from "@hwc-users/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tokenVariable } from "../../src/accounts/token-variable.ts";
import { type Fault, isWithoutBody, type RightResponse, startFaultyServer } from "./faulty-server.ts";
import { startRightServer } from "./right-server.ts";
import { longPauses, respond, runAt } from "./run-at.ts";
import { FAST, runCommand, TOKENS } from "./run-command.ts";
import { updateUser } from "./run-with-fault.ts";
import { testClock } from "./test-clock.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startRightServer();
});
afterAll(() => mock.close());

const runWith = (fault: Fault, options?: Parameters<typeof runAt>[2]) => runAt(mock.url, fault, options);

describe("in the middle of a run", () => {
  /** Changes the responses after the first ones. */
  const after = (count: number, isLast: () => boolean, response: () => RightResponse): Fault => {
    let received = 0;
    return { change: (right) => (++received > count && !isLast() ? response() : right) };
  };

  test.for([
    [429, "2"],
    [503, "2"],
  ] as const)("waits for the Retry-After of a %i, and goes on", async ([status, retryAfter]) => {
    let limited = 0;
    const fault = after(
      3,
      () => limited >= 1,
      () => {
        limited++;
        return respond(status, { "retry-after": retryAfter });
      },
    );
    const { code, out, progress, pauses } = await runWith(fault);
    expect({ code, pauses }).toEqual({ code: 0, pauses: [2000] });
    expect(out).toContain("no violations");
    expect(progress).toContain(`(${status}).`);
  });

  test("waits until the date of a Retry-After", async () => {
    const clock = testClock();
    let limited = 0;
    const fault = after(
      3,
      () => limited >= 1,
      () => {
        limited++;
        return respond(429, { "retry-after": new Date(Math.ceil(clock.now() / 1000) * 1000 + 7000).toUTCString() });
      },
    );
    const { code, pauses } = await runWith(fault, { clock });
    expect(code).toBe(0);
    expect(pauses).toEqual([expect.toSatisfy((pause: number) => pause >= 7000 && pause <= 8000)]);
  });

  test("doubles its pauses without a Retry-After", async () => {
    let limited = 0;
    const fault = after(
      1,
      () => limited >= 6,
      () => {
        limited++;
        return respond(429);
      },
    );
    const { code, pauses } = await runWith(fault);
    // Each attempt is the request and the base request.
    expect({ code, pauses }).toEqual({ code: 0, pauses: [1000, 2000, 4000] });
  });

  test("stops at once when a Retry-After is longer than --max-time", async () => {
    const fault = after(
      3,
      () => false,
      () => respond(429, { "retry-after": "86400" }),
    );
    const { code, error, pauses } = await runWith(fault);
    expect(code).toBe(2);
    expect(error).toContain("(429). Lower --rate, or run again later. The run does not wait 86400 s");
    expect(pauses).toEqual([]);
  });

  test.for([429, 503])("stops before --max-time after %i for ever", async (status) => {
    const { code, error, out, pauses } = await runWith(
      after(
        3,
        () => false,
        () => respond(status),
      ),
      { options: ["--max-time", "10"] },
    );
    expect(code).toBe(2);
    expect(error).toContain("--max-time ends before");
    expect(out).toContain("no violations");
    expect(pauses.slice(0, 3)).toEqual([1000, 2000, 4000]);
  });

  describe.each([
    [401, "the server rejects the token (401). Set HWC_ACCESS_TOKEN to a valid token."],
    [403, "the token has no right to this operation (403). Use a token that has it."],
  ])("after a %i for every request with a token", (status, line) => {
    const token = TOKENS[tokenVariable(updateUser.tokenHeader)];
    // Some of these are test cases, and some the base request after them.
    test.for([4, 6, 8, 10, 11, 12, 13])("from number %i on, stops with one line", async (number) => {
      let received = 0;
      const { code, out, error } = await runWith({
        change: (right, { headers }) =>
          ++received >= number && headers[updateUser.tokenHeader.toLowerCase()] === token ? respond(status) : right,
      });
      expect(code).toBe(2);
      expect(error.split("\n")[0]).toBe(`updateUser: ${line}`);
      expect(out).toContain("no violations");
    });
  });

  test("stops after three failures of the base request", async () => {
    let received = 0;
    const { code, out, error, requestCount } = await runWith({
      change: (right) => (++received > 6 ? respond(500) : right),
    });
    expect(code).toBe(2);
    expect(error.split("\n")[0]).toBe("updateUser: the service is down (500). Run again when it works.");
    expect(out.match(/: expected .*, got 500/g)?.length).toBeLessThanOrEqual(4);
    // The others are attempts to restore the account.
    expect(requestCount).toBeLessThan(25);
  });

  test("ends the requests to an operation after three without a response", async () => {
    let received = 0;
    const { code, out } = await runWith(
      { isFor: () => ++received > 1 && received < 8, handle: (response) => void response.destroy() },
      { options: ["--report", "json"] },
    );
    const { violations } = JSON.parse(out);
    expect(code).toBe(1);
    expect(violations).toEqual([expect.objectContaining({ requirement: "a response to every request", count: 3 })]);
  });

  test.for([401, 403, 429, 503])("reports a %i to one request as a violation", async (status) => {
    const { code, out, pauses } = await runWith({ isFor: isWithoutBody, change: () => respond(status) });
    expect(code).toBe(1);
    expect(out).toMatch(new RegExp(`✗ / required: without body rejected: expected 400.*, got ${status}`));
    expect(pauses).toEqual(status < 429 ? [] : [1000]);
  });

  test("pauses only once for a 429 that several kinds of requests get", async () => {
    const { code, out, pauses } = await runWith({
      isFor: ({ headers }) => /^(text|application\/xml)/.test(headers["content-type"] ?? ""),
      change: () => respond(429),
    });
    expect({ code, pauses }).toEqual({ code: 1, pauses: [1000] });
    expect(out.match(/✗ content type: .*, got 429/g)).toHaveLength(2);
  });
});

test("without --allow-writes, a rate limit is waited for, and stops the run in the end", async () => {
  const server = await startFaultyServer(mock.url, { change: () => respond(429) });
  const clock = testClock();
  const { code, error, out } = await runCommand(["--target", server.url, ...FAST, "--max-time", "60"], {}, { clock });
  await server.close();
  expect(code).toBe(2);
  expect(error).toContain("Lower --rate");
  expect(out).toContain("no violations");
  expect(longPauses(clock)).toEqual([1000, 2000, 4000, 8000, 16_000]);
});
