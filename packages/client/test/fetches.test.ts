import type { Fetch } from "@hwc-users/client";
import { undiciFetch } from "@hwc-users/client/undici";
import {
  hugeError,
  ok,
  type ReplyHandler,
  reset,
  resetInBody,
  stallBody,
  stallHeaders,
  status,
} from "@hwc-users/faults";
import nodeFetch from "node-fetch";
import * as undici from "undici";
import { describe, expect, test, vi } from "vitest";
import { receives, useFakeTime } from "./fake-time.ts";
import { exampleOf, failureOf, faults, type OperationFixture, soon, withBody } from "./fault-server.ts";

const [call] = withBody as [OperationFixture];
const { client, next, requests } = call;
const noRetry = { retry: { retries: 0 } };

// The compiler checks that each is a `Fetch`.
const fetches: [name: string, fetch: Fetch][] = [
  ["the global fetch", fetch],
  ["undici.fetch", undici.fetch],
  ["node-fetch", nodeFetch],
  ["undiciFetch()", undiciFetch()],
];

describe.each(fetches)("%s", (_, fetch) => {
  test("is called with the request", async () => {
    const { data, response } = await client({ fetch }).call().withResponse();
    expect(data).toEqual(exampleOf(call));
    expect(response).toBeInstanceOf(Response);
    expect(response.headers.get("Date")).toMatch(/GMT$/);
  });

  test.for<[string, ReplyHandler]>([
    ["status 503", status(503)],
    ["a huge error", hugeError(503, 5_000_000)],
    ["a reset", reset()],
    ["a reset in the body", resetInBody()],
  ])("is called again after %s", async ([, reply]) => {
    next(reply, ok());
    expect(await client({ fetch }).call()).toEqual(exampleOf(call));
    expect(requests()).toHaveLength(2);
  });

  test("has the code of an error", async () => {
    next(status(400, { body: { error_code: "ANY.1" } }));
    expect(await failureOf(client({ fetch }).call())).toMatchObject({ name: "ApiError", errorCode: "ANY.1" });
  });

  test("has the code of a failed connection", async () => {
    next(reset());
    const { message, cause } = await failureOf(client({ fetch, ...noRetry }).call());
    expect(message).toBe(`${call.id}: no response (ECONNRESET); see the cause.`);
    expect(cause).toBeInstanceOf(Error);
  });

  test("is not called again after TLS with a server that has none", async () => {
    const baseUrl = faults.url.replace("http:", "https:");
    expect(await failureOf(client({ fetch, baseUrl }).call())).toMatchObject({
      name: "ConnectionError",
      code: expect.stringMatching(/^(ERR_SSL_WRONG_VERSION_NUMBER|EPROTO)$/),
      attempts: 1,
      retryable: false,
    });
  });

  test.for<[string, ReplyHandler]>([
    ["headers", stallHeaders()],
    ["the body", stallBody()],
  ])("ends at the timeout when %s take too long", async ([, reply]) => {
    useFakeTime();
    next(reply);
    const timedOut = failureOf(client({ fetch, timeout: 150 }).call());
    await receives(call, 1);
    vi.advanceTimersByTime(150);
    expect(await timedOut).toMatchObject({ name: "TimeoutError" });
    await soon(() => expect(faults.aborted()).toBe(1));
  });
});
