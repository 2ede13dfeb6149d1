import { delayed, html, ok, reset, stallBody, stallHeaders, status } from "@hwc-users/faults";
import { personalNames } from "@hwc-users/spec";
import type { Middleware } from "openapi-fetch";
import { describe, expect, test, vi } from "vitest";
import { receives, useFakeTime } from "./fake-time.ts";
import { calls, exampleOf, failureOf, type OperationClient, tokenOf } from "./fault-server.ts";

describe.each([
  ["the method", (client: OperationClient) => client.call()],
  ["raw", (client: OperationClient) => client.raw().then(({ data }) => data)],
] as const)("middleware on %s", (caller, make) => {
  describe.each(calls)("of $id", (call) => {
    const { id, operation, input, client, next, requests } = call;

    test("receives a real Request and a real Response", async () => {
      const received: unknown[] = [];
      const one = client();
      one.use({
        onRequest: async ({ request, schemaPath }) => {
          expect(request).toBeInstanceOf(Request);
          received.push(request.method, new URL(request.url).pathname, schemaPath, await request.clone().json());
        },
        onResponse: async ({ response }) => {
          expect(response).toBeInstanceOf(Response);
          received.push(response.status, await response.clone().text());
        },
      });
      expect(await make(one)).toEqual(exampleOf(call));
      const [request] = requests();
      expect(received).toEqual([
        operation.method,
        request?.url,
        operation.path,
        input["body"],
        200,
        exampleOf(call) === undefined ? "" : JSON.stringify(exampleOf(call)),
      ]);
    });

    test("changes the request of every attempt", async () => {
      next(status(503), ok());
      const one = client();
      one.use({ onRequest: ({ request }) => request.headers.set("X-Test", "1") });
      one.use({
        onRequest: ({ request }) =>
          new Request(request, { headers: { ...Object.fromEntries(request.headers), "X-Too": "2" } }),
      });
      await make(one);
      expect(requests()).toHaveLength(2);
      for (const request of requests()) {
        expect(request.headers).toMatchObject({ "x-test": "1", "x-too": "2", "content-type": "application/json" });
        expect(tokenOf(call, request)).toBe("any-token");
        expect(JSON.parse(request.body)).toEqual(input["body"]);
      }
    });

    test("changes the response", async () => {
      const changed = { id: "changed" };
      const one = client();
      one.use({ onResponse: () => Response.json(changed) });
      expect(await make(one)).toEqual(exampleOf(call) === undefined && caller === "the method" ? undefined : changed);
    });

    test("responds itself, and nothing is sent", async () => {
      const response = { id: "own" };
      const one = client();
      one.use({ onRequest: () => Response.json(response) });
      expect(await make(one)).toEqual(exampleOf(call) === undefined && caller === "the method" ? undefined : response);
      expect(requests()).toEqual([]);
    });

    test("receives nothing after it is ejected", async () => {
      const onRequest = vi.fn();
      const middleware: Middleware = { onRequest };
      const one = client();
      one.use(middleware);
      await make(one);
      one.eject(middleware);
      expect(await make(one)).toEqual(exampleOf(call));
      expect(onRequest).toHaveBeenCalledTimes(1);
      expect(requests()).toHaveLength(2);
    });

    test("that throws makes the call reject with its error", async () => {
      const one = client();
      const mistake = new Error("mistake");
      one.use({ onRequest: () => Promise.reject(mistake) });
      const error = await failureOf(make(one));
      expect([error, error.cause]).toContain(mistake);
      expect(requests()).toEqual([]);
    });

    test("receives the error of the call", async () => {
      const one = client();
      const onError = vi.fn();
      one.use({ onError });
      next(reset(), reset(), reset());
      const error = await failureOf(make(one));
      expect(error).toMatchObject({ name: "ConnectionError", operationId: caller === "raw" ? "raw" : id });
      expect(onError.mock.calls[0]?.[0]).toMatchObject({ error });
    });
  });
});

describe.each(calls)("with middleware, $id", (call) => {
  const { id, client, next, requests } = call;
  const watched = (options = {}) => {
    const one = client(options);
    one.use({ onRequest() {}, onResponse() {} });
    return one;
  };

  test("observes its timeout and its signal", async () => {
    useFakeTime();
    next(stallBody(), stallHeaders());
    const timedOut = failureOf(watched().call({ timeout: 150 }));
    await receives(call, 1);
    vi.advanceTimersByTime(150);
    expect(await timedOut).toMatchObject({ name: "TimeoutError", operationId: id });
    const stop = new AbortController();
    const outcome = failureOf(watched().call({ signal: stop.signal }));
    await receives(call, 2);
    stop.abort("enough");
    expect(await outcome).toMatchObject({ name: "AbortError", operationId: id, cause: "enough" });
  });

  test("checks the response", async () => {
    next(status(403), html(), delayed(10, ok()));
    expect(await failureOf(watched().call())).toMatchObject({ name: "ApiError", status: 403, operationId: id });
    expect(await failureOf(watched().call())).toMatchObject({ name: "InvalidResponseError", operationId: id });
    const { data, response, requestId } = await watched().call().withResponse();
    expect(data).toEqual(exampleOf(call));
    expect(response).toBeInstanceOf(Response);
    expect(requestId).toBe(requests()[2]?.headers["x-request-id"]);
  });

  test("accepts headers, language and retries", async () => {
    next(status(503), status(503));
    const callOptions = { headers: { "X-Test": "1" }, language: "en-US", retry: { retries: 1 } } as const;
    expect(await failureOf(watched().call(callOptions))).toMatchObject({ name: "ApiError", attempts: 2 });
    for (const { headers } of requests()) expect(headers).toMatchObject({ "x-test": "1", "accept-language": "en-US" });
  });

  test("passes hooks the body without personal fields", async () => {
    const onRequest = vi.fn();
    await watched({ onRequest }).call();
    await client({ onRequest }).call();
    const [[withMiddleware], [without]] = onRequest.mock.calls as [[{ body: unknown }], [{ body: unknown }]];
    expect(withMiddleware.body).toEqual(without.body);
    const isRedacted = JSON.stringify(withMiddleware.body).includes("[redacted]");
    expect(isRedacted).toBe(personalNames([call.operation]).length > 0);
  });
});

test.each(calls)(
  "middleware receives the path and query parameters of $id separately, without the body",
  async (call) => {
    const one = call.client();
    const onRequest = vi.fn();
    one.use({ onRequest: ({ params }) => onRequest(params) });
    const given: Record<string, unknown> = { ...call.input };
    for (const { name, in: location } of call.operation.parameters) if (location === "query") given[name] = 1;
    await one.call({}, given);
    const namedIn = (location: string) =>
      Object.fromEntries(
        call.operation.parameters.filter((one) => one.in === location).map(({ name }) => [name, given[name]]),
      );
    expect(onRequest).toHaveBeenCalledOnce();
    // Strictly: a name without a value fails.
    expect(onRequest.mock.lastCall?.[0]).toStrictEqual({ path: namedIn("path"), query: namedIn("query") });
  },
);
