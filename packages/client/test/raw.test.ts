import { html, ok, reset, stallBody, stallHeaders, status, unauthorizedUntil } from "@hwc-users/faults";
import { describe, expect, test, vi } from "vitest";
import { calls, exampleOf, failureOf, tokenOf } from "./over-faults.ts";

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

  test("does not reject when the failure stays, nor when it is a page", async () => {
    next(status(503), status(503), html(503));
    const { error, response } = await client().raw();
    expect(error).toContain("<h1>");
    expect(response.status).toBe(503);
    expect(requests()).toHaveLength(3);
  });

  test("repeats the call, with the whole body", async () => {
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

  test("keeps the time, and rejects as the client's own errors say", async () => {
    next(stallBody(), stallHeaders(), reset(), reset(), reset());
    const details = { operationId: "raw", requestId: expect.stringMatching(/./) };
    expect(await failureOf(client({ timeout: 150 }).raw())).toMatchObject({ name: "TimeoutError", ...details });
    const aborted = client().raw(input, { signal: AbortSignal.timeout(150) });
    expect(await failureOf(aborted)).toMatchObject({ name: "AbortError", ...details });
    expect(await failureOf(client().raw())).toMatchObject({ name: "ConnectionError", attempts: 3, ...details });
  });

  test("keeps a request ID that is given, and tells its hooks of the call", async () => {
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
});
