import { undiciFetch } from "@hwc-users/client/undici";
import {
  html,
  hugeError,
  ok,
  type ReplyHandler,
  redirect,
  reset,
  resetInBody,
  stallBody,
  stallHeaders,
  status,
} from "@hwc-users/faults";
import { Agent, getGlobalDispatcher, setGlobalDispatcher } from "undici";
import { describe, expect, test, vi } from "vitest";
import { receives, useFakeTime } from "./fake-time.ts";
import { calls, exampleOf, failureOf, faults, type OperationFixture, soon, withBody } from "./fault-server.ts";

const noRetry = { retry: { retries: 0 } };

describe.each(calls)("$id over undici", (call) => {
  const { operation, input, requests, next } = call;
  const client: OperationFixture["client"] = (options) => call.client({ fetch: undiciFetch(), ...options });

  test("sends what the global fetch sends", async () => {
    const query = operation.parameters
      .filter((one) => one.in === "query")
      .map(({ name, examples }) => [name, examples[0]?.value]);
    const given = { ...input, ...Object.fromEntries(query) };
    const callOptions = { headers: { "X-Request-Id": "one-id" } };
    await call.client().call(callOptions, given);
    await client().call(callOptions, given);
    const [byFetch, byUndici] = requests().map(({ receivedAt, headers, ...rest }) => {
      const { host, "content-type": type, "content-length": length, "x-request-id": id } = headers;
      return { ...rest, host, type, length, id, token: headers[operation.tokenHeader.toLowerCase()] };
    });
    expect(byUndici).toEqual(byFetch);
  });

  test("resolves to the data, with its response", async () => {
    const { data, response } = await client().call().withResponse();
    expect(data).toEqual(exampleOf(call));
    expect(response.status).toBe(200);
    expect(response.headers.get("Date")).toMatch(/GMT$/);
  });

  test.for<[string, ReplyHandler]>([
    ["status 503", status(503)],
    ["a huge failure", hugeError(503, 5_000_000)],
    ["a reset", reset()],
    ["a reset in the body", resetInBody()],
  ])("is retried after %s", async ([, reply]) => {
    next(reply, ok());
    expect(await client().call()).toEqual(exampleOf(call));
    expect(requests()).toHaveLength(2);
  });

  test.for<[string, ReplyHandler, object]>([
    ["an error", status(400), { name: "ApiError", status: 400, errorCode: expect.any(String) }],
    ["a page", html(), { name: "InvalidResponseError" }],
    ["a redirect", redirect("other"), { name: "ApiError", status: 307 }],
    ["a reset", reset(), { name: "ConnectionError", cause: expect.any(Error) }],
    ["a reset in the body", resetInBody(), { name: "ConnectionError", cause: expect.any(Error) }],
  ])("fails after %s", async ([, reply, expected]) => {
    next(reply);
    expect(await failureOf(client(noRetry).call())).toMatchObject(expected);
    expect(faults.requests()).toHaveLength(1);
  });

  test.for<[string, ReplyHandler]>([
    ["headers", stallHeaders()],
    ["the body", stallBody()],
  ])("closes the connection when %s take too long", async ([, reply]) => {
    useFakeTime();
    next(reply);
    const timedOut = failureOf(client({ timeout: 150 }).call());
    await receives(call, 1);
    vi.advanceTimersByTime(150);
    expect(await timedOut).toMatchObject({ name: "TimeoutError" });
    await soon(() => expect(faults.aborted()).toBe(1));
  });

  test("does not read a huge error to its end", async () => {
    next(hugeError(500, 500_000_000));
    expect(await failureOf(client(noRetry).call())).toMatchObject({ name: "ApiError", status: 500 });
    await soon(() => expect(faults.aborted()).toBe(1));
  });
});

describe("undiciFetch", () => {
  const [call] = withBody as [OperationFixture];
  const { client, next } = call;

  test("sends through its dispatcher option", async () => {
    const dispatcher = new Agent();
    const dispatch = vi.spyOn(dispatcher, "dispatch");
    await client({ fetch: undiciFetch({ dispatcher }) }).call();
    expect(dispatch).toHaveBeenCalledTimes(1);
    await dispatcher.close();
  });

  test("sends through undici's global dispatcher at the time of the call", async () => {
    const one = client({ fetch: undiciFetch() });
    const usual = getGlobalDispatcher();
    const other = new Agent();
    const dispatch = vi.spyOn(other, "dispatch");
    setGlobalDispatcher(other);
    await one.call();
    setGlobalDispatcher(usual);
    await one.call();
    expect(dispatch).toHaveBeenCalledTimes(1);
    await other.close();
  });

  test("skips early hints", async () => {
    next(async (context) => {
      context.response.writeEarlyHints({ link: "</style.css>; rel=preload" });
      await ok()(context);
    });
    expect(await client({ fetch: undiciFetch() }).call()).toEqual(exampleOf(call));
  });
});
