import { type Mock, type Reply, startMock } from "@hwc-users/mock";
import { operations, responseExample, type TokenOperation } from "@hwc-users/spec";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { call, type RequestChange, withoutParameters, withPersonalPath } from "./call.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterEach(() => mock.clear());
afterAll(() => mock.close());

const id = "updateUser";

describe("reply", () => {
  test("queues the replies of one operation in order", async () => {
    mock.reply(id, { status: 403, example: "notAllowed" });
    mock.reply(id, { status: 200, example: "full" });
    expect((await call(mock.url, withoutParameters)).status).toBe(200);
    const first = await call(mock.url, withPersonalPath);
    expect(first.status).toBe(403);
    expect(await first.json()).toEqual(responseExample(withPersonalPath, 403, "notAllowed"));
    expect(await (await call(mock.url, withPersonalPath)).json()).toEqual(
      responseExample(withPersonalPath, 200, "full"),
    );
    expect(await (await call(mock.url, withPersonalPath)).json()).toEqual(responseExample(withPersonalPath, 200));
  });

  test("defaults to the first example of the status", async () => {
    mock.reply(id, { status: 401 });
    expect(await (await call(mock.url, withPersonalPath)).json()).toEqual(responseExample(withPersonalPath, 401));
  });

  test("overrides the Prefer header, and stays queued while requests are rejected", async () => {
    mock.reply(id, { status: 500 });
    expect((await call(mock.url, withPersonalPath, { body: "{}" })).status).toBe(400);
    expect((await call(mock.url, withPersonalPath, { headers: { Prefer: "code=403" } })).status).toBe(500);
  });

  test("queues a fault", async () => {
    mock.reply(id, { fault: "reset" });
    await expect(call(mock.url, withPersonalPath)).rejects.toThrow();
    expect((await call(mock.url, withPersonalPath)).status).toBe(200);
  });

  test("is undone by clear", async () => {
    mock.reply(id, { status: 500 });
    mock.clear();
    expect((await call(mock.url, withPersonalPath)).status).toBe(200);
  });

  test("rejects wrong arguments, at compile time and at run time", () => {
    // @ts-expect-error: misspelt operation
    expect(() => mock.reply("updateUsr", { status: 403 })).toThrow(/unknown operation "updateUsr".*updateUser/);
    // @ts-expect-error: not a status of the operation
    expect(() => mock.reply("updateUser", { status: 404 })).toThrow(/"404".*200, 400/);
    // @ts-expect-error: an example of another status
    expect(() => mock.reply("updateUser", { status: 403, example: "userIdTaken" })).toThrow(
      /"userIdTaken".*notAllowed/,
    );
    // @ts-expect-error: an example of another operation
    expect(() => mock.reply("updateMyInfo", { status: 400, example: "userIdTaken" })).toThrow(/illegalParameter/);
    // @ts-expect-error: misspelt property
    expect(() => mock.reply("updateUser", { status: 403, exmaple: "notAllowed" })).toThrow(
      /unknown field "exmaple".*status, example, body, headers, fault/,
    );
    // @ts-expect-error: no such fault
    expect(() => mock.reply("updateUser", { fault: "rest" })).toThrow(/unknown fault "rest".*reset/);
    // @ts-expect-error: neither a status nor a fault
    expect(() => mock.reply("updateUser", {})).toThrow(/needs a status, a body, headers, a delay or a fault/);
    // @ts-expect-error: misspelt operation
    expect(() => mock.requests("updateUsr")).toThrow(TypeError);
  });
});

describe("a reply with a body of its own", () => {
  test("is sent with its status and headers", async () => {
    const headers = { "Retry-After": "7", "X-Own": "own" };
    mock.reply(id, { status: 200, body: { name: "Ming Li" }, headers });
    const response = await call(mock.url, withPersonalPath);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ name: "Ming Li" });
    expect(response.headers.get("Retry-After")).toBe("7");
    expect(response.headers.get("X-Own")).toBe("own");
  });

  test("has the status of the success by default", async () => {
    mock.reply(id, { body: {} });
    expect((await call(mock.url, withPersonalPath)).status).toBe(200);
  });

  test("has to fit its schema, unless the test says otherwise", async () => {
    expect(() => mock.reply(id, { body: { name: 1 } })).toThrow(
      /the body does not fit updateUser 200: .*name must be string.*validate: false/,
    );
    expect(() => mock.reply("updateMyInfo", { body: {} })).toThrow(/updateMyInfo 200 has no body/);
    mock.reply(id, { body: { name: 1 }, validate: false });
    expect(await (await call(mock.url, withPersonalPath)).json()).toEqual({ name: 1 });
  });

  test("may have a status that the spec does not document", async () => {
    mock.reply(id, { status: 409, body: { error_code: "USG.1", error_msg: "conflict" } });
    mock.reply(id, { status: 418, validate: false });
    const conflict = await call(mock.url, withPersonalPath);
    expect([conflict.status, await conflict.json()]).toEqual([409, { error_code: "USG.1", error_msg: "conflict" }]);
    const teapot = await call(mock.url, withPersonalPath);
    expect(teapot.status).toBe(418);
    expect(await teapot.json()).toMatchObject({ error_code: "MOCK.418", request_id: expect.any(String) });
  });
});

describe("the rules of a reply", () => {
  const callAs = async (account: string, change: RequestChange = {}) => {
    const path = `/v1/usg/dcs/corp/member/${encodeURIComponent(account)}`;
    return (await call(mock.url, withPersonalPath, { path, ...change })).status;
  };

  test("limit how often it is used", async () => {
    mock.reply(id, { status: 500, times: 2 });
    mock.reply(id, { status: 403, times: "always" });
    const statuses = [];
    for (let request = 0; request < 5; request++) statuses.push(await callAs("a"));
    expect(statuses).toEqual([500, 500, 403, 403, 403]);
  });

  test("select requests by account, header or body", async () => {
    mock.reply(id, { status: 403, times: "always", when: { parameters: { account: "ming li" } } });
    mock.reply(id, { status: 500, times: "always", when: { headers: { "X-Request-Id": "r-1" } } });
    mock.reply(id, { status: 401, times: "always", when: { body: { email: "a@example.com" } } });
    mock.reply(id, { status: 429, times: "always", when: { parameters: { accountType: 1 } } });
    expect(await callAs("ming li")).toBe(403);
    expect(await callAs("other", { headers: { "x-request-id": "r-1" } })).toBe(500);
    expect(await callAs("other", { body: '{"email":"a@example.com","name":"A"}' })).toBe(401);
    expect(await callAs("other", { path: "/v1/usg/dcs/corp/member/a?accountType=1" })).toBe(429);
    expect(await callAs("other", { path: "/v1/usg/dcs/corp/member/a" })).toBe(200);
  });

  test("compare arrays item by item", async () => {
    const batch = operations.find(({ operationId }) => operationId === "batchUpdateUserStatus") as TokenOperation;
    mock.reply("batchUpdateUserStatus", { status: 500, times: "always", when: { body: ["a", "b"] } });
    const send = async (body: unknown) => (await call(mock.url, batch, { body: JSON.stringify(body) })).status;
    expect(await send(["a", "b"])).toBe(500);
    expect(await send(["a", "b", "c"])).toBe(200);
    expect(await send(["b", "a"])).toBe(200);
  });

  test("delay it, or the usual response", async () => {
    mock.reply(id, { delay: 60_000, headers: { "X-Slow": "yes" } });
    const gone = new AbortController();
    const slow = call(mock.url, withPersonalPath, { signal: gone.signal });
    await expect.poll(() => mock.requests(id)).toHaveLength(1);
    expect(await callAs("a")).toBe(200);
    gone.abort();
    await expect(slow).rejects.toThrow(/abort/);
    mock.reply(id, { delay: [1, 2], headers: { "X-Slow": "yes" } });
    const response = await call(mock.url, withPersonalPath, { headers: { Prefer: "code=403" } });
    expect([response.status, response.headers.get("X-Slow")]).toEqual([403, "yes"]);
  });

  test("replace a header in any letter case", async () => {
    mock.reply(id, { status: 403, headers: { "content-type": "text/html" } });
    expect((await call(mock.url, withPersonalPath)).headers.get("Content-Type")).toBe("text/html");
  });

  test("are limited, so that tests that never clear them do not fill the memory", () => {
    for (let count = 0; count < 1000; count++) mock.reply(id, { status: 403 });
    expect(() => mock.reply(id, { status: 403 })).toThrow(/updateUser has 1000 unused replies. Call clear\(\)/);
    mock.clear();
    expect(() => mock.reply(id, { status: 403 })).not.toThrow();
  });

  test.for([
    [{ status: 403, times: 0 }, /times must be a whole number from 1, or "always"/],
    [{ status: 403, delay: "5s" }, /delay must be milliseconds such as 200/],
    [{ status: 403, when: { path: {} } }, /unknown field "when.path". Use parameters, headers, body/],
    [{ status: 403, when: "a" }, /when must be an object/],
    [{ status: 403, when: { headers: { a: 1 } } }, /when.headers must be an object of strings/],
    [{ status: 403, when: { parameters: { account: true } } }, /when.parameters must be/],
    [{ status: 403, headers: { "a b": "1" } }, /the header "a b" cannot be set/],
    [{ status: 403, headers: { "Content-Length": "1" } }, /the header "Content-Length" cannot be set/],
    [{ status: 403, headers: { "x-request-id": "1" } }, /the header "x-request-id" cannot be set: the mock sets it/],
    [{ status: 403, headers: { a: "1\r\nb: 2" } }, /the header a must be a string/],
    [{ status: 99, body: {} }, /status must be a number from 200 to 599/],
    [{ body: () => 1 }, /body must be a JSON value/],
    [{ body: {}, example: "full" }, /a body replaces the example/],
    [{ fault: "reset", headers: { a: "1" } }, /a fault has headers of its own/],
    [{ status: 403, validate: true }, /validate can only be false/],
    [{ times: "always" }, /a reply needs a status, a body/],
    ["reset", /a reply is an object/],
  ] as const)("reject %j", ([reply, message]) => {
    expect(() => mock.reply(id, reply as object as Reply<"updateUser">)).toThrow(message);
    expect(() => mock.reply(id, reply as object as Reply<"updateUser">)).toThrow(TypeError);
  });
});
