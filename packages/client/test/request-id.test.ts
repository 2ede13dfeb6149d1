import { html, ok, type ReplyHandler, reset, status } from "@hwc-users/faults";
import { describe, expect, test, vi } from "vitest";
import { calls, failureOf } from "./fault-server.ts";

const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

const noRetry = { retry: { retries: 0 } };

describe.each(calls)("$id", ({ client, next, requests }) => {
  const ids = () => requests().map(({ headers }) => headers["x-request-id"]);

  test("sends one request ID in all attempts, and another in the next call", async () => {
    next(status(503), reset(), ok());
    const one = client();
    await one.call();
    await one.call();
    const [first, second, third, other] = ids();
    expect([second, third]).toEqual([first, first]);
    expect(first).toMatch(UUID);
    expect(other).toMatch(UUID);
    expect(other).not.toBe(first);
  });

  test("sends another request ID than a call of another client", async () => {
    await client().call();
    await client().call();
    const [one, other] = ids();
    expect(other).not.toBe(one);
  });

  test("needs no random number before the first call, because a worker has none while it loads", async () => {
    vi.stubGlobal("crypto", {
      randomUUID: () => {
        throw new Error("Nothing random while it loads");
      },
    });
    const one = client();
    vi.unstubAllGlobals();
    await one.call();
    expect(ids()[0]).toMatch(UUID);
  });

  test.for(["X-Request-Id", "x-request-id", "X-REQUEST-ID"])("sends the request ID of the header %s", async (name) => {
    next(status(503), ok(), reset());
    const one = client(noRetry);
    const { requestId } = await client()
      .call({ headers: { [name]: "given" } })
      .withResponse();
    expect(requestId).toBe("given");
    expect(await failureOf(one.call({ headers: { [name]: "given" } }))).toMatchObject({ requestId: "given" });
    expect(ids()).toEqual(["given", "given", "given"]);
  });

  test.for([36, 37, 64, 1000])("sends a given request ID of %i characters as it is", async (length) => {
    const id = "Ab.1:".padEnd(length, "-");
    const { requestId } = await client()
      .call({ headers: { "X-Request-Id": id } })
      .withResponse();
    expect(ids()).toEqual([id]);
    expect(requestId).toBe(id);
  });

  test("creates a request ID without crypto.randomUUID, which is missing on a page over http", async () => {
    vi.stubGlobal("crypto", { getRandomValues: (numbers: Uint32Array) => numbers.map(() => Math.random() * 2 ** 32) });
    await client().call();
    await client().call();
    vi.unstubAllGlobals();
    expect(new Set(ids()).size).toBe(2);
    for (const sent of ids()) expect(sent).toMatch(/^[\da-z]{1,7}(-[\da-z]{1,7}){3}$/);
  });

  test("returns the request ID of the response", async () => {
    const headers = { "X-Request-Id": "theirs" };
    next(status(400, { headers }), status(200, { headers, body: [] }), status(200, { headers, body: { id: "1" } }));
    expect(await failureOf(client().call())).toMatchObject({ name: "ApiError", requestId: "theirs" });
    expect(await failureOf(client().call())).toMatchObject({ name: "InvalidResponseError", requestId: "theirs" });
    expect(await client().call().withResponse()).toMatchObject({ requestId: "theirs" });
  });

  test("returns the request ID that it sent when the response has none", async () => {
    const silent =
      (reply: ReplyHandler): ReplyHandler =>
      (context) => {
        context.response.removeHeader("X-Request-Id");
        return reply(context);
      };
    next(silent(html(400)), silent(ok()));
    expect(await failureOf(client().call())).toMatchObject({ requestId: ids()[0] });
    expect(await client().call().withResponse()).toMatchObject({ requestId: ids()[1] });
  });

  test("returns the request ID in the body when no header has one", async () => {
    next(({ response }) => {
      response.removeHeader("X-Request-Id");
      response.writeHead(400).end('{"request_id":"in-the-body"}');
    });
    expect(await failureOf(client().call())).toMatchObject({ requestId: "in-the-body" });
  });

  test("prefers the request ID in the header", async () => {
    next(status(400, { headers: { "X-Request-Id": "in-the-header" }, body: { request_id: "in-the-body" } }));
    expect(await failureOf(client().call())).toMatchObject({ requestId: "in-the-header" });
  });
});
