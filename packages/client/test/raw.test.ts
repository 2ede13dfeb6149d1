import { html, ok, reset, stallBody, stallHeaders, status, unauthorizedUntil } from "@hwc-users/faults";
import { describe, expect, test, vi } from "vitest";
import { receives, useFakeTime } from "./fake-time.ts";
import { calls, exampleOf, failureOf, tokenOf } from "./fault-server.ts";
import { recordingFetch } from "./recording-fetch.ts";
import { createUntypedClient, rawMethodOf } from "./services.ts";

describe.each(calls)("raw, with $id,", (call) => {
  const { operation, input, client, next, requests } = call;

  test("sends the same request as the method", async () => {
    const one = client({ language: "en-US" });
    await one.raw();
    await one.request();
    await one.call();
    const [byRaw, byRequest, byMethod] = requests().map(({ method, url, body, headers }) => {
      const { "x-request-id": requestId, ...rest } = headers;
      expect(requestId).toMatch(/^[\w-]{32,36}$/);
      return { method, url, body, headers: rest };
    });
    expect([byRaw, byRequest]).toEqual([byMethod, byMethod]);
    expect(tokenOf(call, requests()[0])).toBe("any-token");
  });

  test("resolves to data and response", async () => {
    const { data, error, response } = await client().raw();
    expect(data).toEqual(exampleOf(call));
    expect(error).toBeUndefined();
    expect(response).toBeInstanceOf(Response);
    expect(response.status).toBe(200);
  });

  test.for([400, 401, 403, 404, 307])("does not reject with status %i", async (code) => {
    const body = { error_code: "ANY.1" };
    next(status(code, { body }));
    const { data, error, response } = await client().raw();
    expect(data).toBeUndefined();
    expect(error).toEqual(body);
    expect(response.status).toBe(code);
    expect(requests()).toHaveLength(1);
  });

  test("does not reject when retries are used up, nor on an HTML error", async () => {
    next(status(503), status(503), html(503));
    const { error, response } = await client().raw();
    expect(error).toContain("<h1>");
    expect(response.status).toBe(503);
    expect(requests()).toHaveLength(3);
  });

  test("retries the call with the whole body", async () => {
    next(status(503), reset(), ok());
    const { response } = await client().raw();
    expect(response.status).toBe(200);
    expect(requests().map(({ body }) => body)).toEqual(Array(3).fill(JSON.stringify(input["body"])));
  });

  test("renews the token", async () => {
    next(unauthorizedUntil("fresh"));
    const tokens = ["stale", "fresh"];
    const { response } = await client({ token: () => tokens.shift() ?? "" }).raw();
    expect(response.status).toBe(200);
    expect(requests().map((request) => tokenOf(call, request))).toEqual(["stale", "fresh"]);
  });

  test("observes its timeout, and rejects with the client's errors", async () => {
    useFakeTime();
    next(stallBody(), stallHeaders(), reset(), reset(), reset());
    const details = { operationId: "raw", requestId: expect.stringMatching(/./) };
    const timedOut = failureOf(client({ timeout: 150 }).raw());
    await receives(call, 1);
    vi.advanceTimersByTime(150);
    expect(await timedOut).toMatchObject({ name: "TimeoutError", ...details });
    const stop = new AbortController();
    const aborted = failureOf(client().raw(input, { signal: stop.signal }));
    await receives(call, 2);
    stop.abort();
    expect(await aborted).toMatchObject({ name: "AbortError", ...details });
    const broken = failureOf(client({ retry: { minDelay: 0 } }).raw());
    await receives(call, 5);
    expect(await broken).toMatchObject({ name: "ConnectionError", attempts: 3, ...details });
  });

  test("sends a given request ID, and calls its hooks", async () => {
    next(status(503), ok());
    const onRequest = vi.fn();
    await client({ onRequest }).raw(input, { headers: { "x-request-id": "given" } });
    expect(requests().map(({ headers }) => headers["x-request-id"])).toEqual(["given", "given"]);
    const event = {
      operationId: "raw",
      requestId: "given",
      method: operation.method,
      path: "",
      body: expect.anything(),
    };
    expect(onRequest.mock.calls).toEqual([[{ ...event, attempts: 1 }], [{ ...event, attempts: 2 }]]);
  });

  test.for([
    ["https://evil.test/x", {}],
    ["@evil.test/x", {}],
    [".evil.test/x", {}],
    [":80/x", {}],
    ["x", {}],
    ["", {}],
    ["?a=b", {}],
    ["/../../x", {}],
    ["/%2e%2E/x", {}],
    ["/x", { baseUrl: "https://evil.test" }],
    ["/x", { baseUrl: "http://evil.test" }],
  ] as const)("sends nothing to an address outside of baseUrl: %j %o", async ([path, init]) => {
    const { requests, fetch } = recordingFetch("{}");
    const one = createUntypedClient(operation, { baseUrl: "https://users.test/prefix", fetch });
    const error = await failureOf(rawMethodOf(one, operation.method)(path, { body: input["body"], ...init }));
    expect(error).toMatchObject({ name: "RequestError", operationId: "raw", attempts: 0 });
    expect(error.message).not.toContain("evil");
    expect(requests).toEqual([]);
  });

  test.for(["@evil.test/x", ".evil.test/x", ":80/x", ":x/x", "x", "", "?a=b"])(
    "rejects the path %j before middleware receives it",
    async (path) => {
      const { requests, fetch } = recordingFetch("{}");
      const onRequest = vi.fn();
      const one = createUntypedClient(operation, { baseUrl: "https://users.test", fetch });
      one.raw.use({ onRequest });
      const error = await failureOf(rawMethodOf(one, operation.method)(path, { body: input["body"] }));
      expect(error).toMatchObject({ name: "RequestError", operationId: "raw", attempts: 0 });
      expect(error.message).toBe("raw: the address must be that of baseUrl, and the path must begin with /.");
      expect(onRequest).not.toHaveBeenCalled();
      expect(requests).toEqual([]);
    },
  );

  test("sends nothing when a path template has no params", async () => {
    const { requests, fetch } = recordingFetch("{}");
    const one = createUntypedClient(operation, { baseUrl: "https://users.test", fetch });
    const error = await failureOf(rawMethodOf(one, operation.method)("/users/{user_id}", { body: input["body"] }));
    expect(error).toMatchObject({ name: "RequestError", operationId: "raw", attempts: 0 });
    expect(error.message).toContain('"user_id" must be');
    expect(requests).toEqual([]);
  });

  test("sends nothing to an address that middleware changed to another host", async () => {
    const { requests, fetch } = recordingFetch("{}");
    const one = client({ fetch });
    one.use({ onRequest: ({ request }) => new Request("http://evil.test/x", request) });
    expect(await failureOf(one.call())).toMatchObject({ name: "RequestError", attempts: 0 });
    expect(await failureOf(one.raw())).toMatchObject({ name: "RequestError", attempts: 0 });
    expect(requests).toEqual([]);
  });
});
