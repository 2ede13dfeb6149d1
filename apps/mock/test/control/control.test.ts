import { type Mock, type StoredUser, startMock } from "@hwc-users/mock";
import { startCapturingServer } from "@hwc-users/testing";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { call, headerViolations, withoutParameters, withPersonalPath } from "../call.ts";
import { startCommand } from "../command.ts";
import { control } from "./control-call.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, control: true });
});
afterEach(() => mock.reset());
afterAll(() => mock.close());

const operationId = "updateUser";

describe("a reply", () => {
  test("is the reply of the library", async () => {
    mock.reply(operationId, { status: 500 });
    await control(mock.url, "replies", { body: { operationId, status: 403, example: "notAllowed" } });
    await control(mock.url, "replies", { body: { operationId, body: { title: "Designer" }, headers: { "X-A": "1" } } });
    expect((await call(mock.url, withPersonalPath)).status).toBe(500);
    expect((await call(mock.url, withPersonalPath)).status).toBe(403);
    const own = await call(mock.url, withPersonalPath);
    expect(own.headers.get("X-A")).toBe("1");
    expect(await own.json()).toEqual({ title: "Designer" });
    expect((await call(mock.url, withPersonalPath)).status).toBe(200);
  });

  test("is used for the requests that it matches, as often as it states", async () => {
    const when = { body: { email: "a@example.com" } };
    await control(mock.url, "replies", { body: { operationId, status: 503, validate: false, times: "always", when } });
    const matched = { body: JSON.stringify({ email: "a@example.com" }) };
    for (let sent = 0; sent < 3; sent++) expect((await call(mock.url, withPersonalPath, matched)).status).toBe(503);
    expect((await call(mock.url, withPersonalPath)).status).toBe(200);
  });

  test("that the operation does not have gets 400 with the message of the library", async () => {
    const reply = { status: 403, example: "busy" } as const;
    // @ts-expect-error: no such example
    const message = messageOf(() => mock.reply(operationId, reply));
    const response = await control(mock.url, "replies", { body: { operationId, ...reply } });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error_code: "MOCK.400", error_msg: message });
    expect(message).toContain("notAllowed");
  });

  test("for an unknown operation gets 400 with the operations", async () => {
    const response = await control(mock.url, "replies", { body: { operationId: "updateUsr", status: 403 } });
    expect(response.status).toBe(400);
    expect(await response.text()).toMatch(/unknown operation.*updateUsr.*updateUser/);
  });
});

describe("a request that breaks the document", () => {
  test.for([
    ["an unknown field", { body: { operationId, stat: 403 } }, "request.body:additionalProperties"],
    ["a wrong type", { body: { operationId, status: "403" } }, "request.body.status:type"],
    ["a missing field", { body: { status: 403 } }, "request.body:required"],
    ["no body", { method: "POST" }, "request.body:required"],
    [
      "a text",
      { body: { operationId, status: 403 }, headers: { "Content-Type": "text/plain" } },
      "request.header.content-type:contentType",
    ],
    [
      "a wrong scope",
      { body: { operationId, status: 403 }, headers: { "X-Mock-Scope": "a b" } },
      "request.header.X-Mock-Scope:pattern",
    ],
  ] as const)("gets 400 with its violations: %s", async ([, request, violation]) => {
    const response = await control(mock.url, "replies", request);
    expect(response.status).toBe(400);
    expect(headerViolations(response)).toEqual([violation]);
    expect((await call(mock.url, withPersonalPath)).status, "no reply was added").toBe(200);
  });

  test("gets 404 for an unknown path, 405 for another method", async () => {
    const unknown = await control(mock.url, "reply");
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain("/__mock/openapi.json");
    const other = await control(mock.url, "replies", { method: "PUT" });
    expect([other.status, other.headers.get("Allow")]).toEqual([405, "POST"]);
  });
});

describe("the request log", () => {
  test("is that of the library, without control requests", async () => {
    await call(mock.url, withPersonalPath);
    await call(mock.url, withoutParameters, { body: "{" });
    const list = async (path: string) => (await control(mock.url, path)).json();
    expect(await list("requests")).toEqual({ requests: JSON.parse(JSON.stringify(mock.requests())) });
    expect(mock.requests()).toHaveLength(2);
    expect(await list(`requests?operationId=${operationId}`)).toMatchObject({ requests: [{ operationId }] });
    expect((await control(mock.url, "requests?operationId=updateUsr")).status).toBe(400);
  });

  test("counts the requests that match", async () => {
    for (const email of ["a@b.c", "a@b.c", "d@b.c"]) {
      await call(mock.url, withPersonalPath, { body: JSON.stringify({ email }) });
    }
    const count = async (filter: object) => (await control(mock.url, "requests/count", { body: filter })).json();
    expect(await count({})).toEqual({ count: 3 });
    expect(await count({ operationId, when: { body: { email: "a@b.c" } } })).toEqual({ count: 2 });
    expect(await count({ operationId: withoutParameters.operationId })).toEqual({ count: 0 });
  });

  test("is empty after clear and after reset, as is the reply queue", async () => {
    for (const path of ["clear", "reset"]) {
      mock.reply(operationId, { status: 500 });
      await call(mock.url, withoutParameters);
      expect((await control(mock.url, path, { method: "POST" })).status).toBe(204);
      expect(mock.requests()).toEqual([]);
      expect((await call(mock.url, withPersonalPath)).status).toBe(200);
    }
  });
});

describe("a scope", () => {
  test("has its own replies and requests, and ends when it is closed", async () => {
    const { scope } = (await (await control(mock.url, "scopes", { method: "POST" })).json()) as { scope: string };
    const headers = { "X-Mock-Scope": scope };
    await control(mock.url, "replies", { body: { operationId, status: 403, times: "always" }, headers });
    expect((await call(mock.url, withPersonalPath)).status).toBe(200);
    expect((await call(mock.url, withPersonalPath, { headers })).status).toBe(403);
    const count = async () => (await control(mock.url, "requests/count", { body: {}, headers })).json();
    expect(await count()).toEqual({ count: 1 });
    expect((await control(mock.url, `scopes/${scope}`, { method: "DELETE" })).status).toBe(204);
    expect(await count()).toEqual({ count: 0 });
    expect((await call(mock.url, withPersonalPath, { headers })).status).toBe(200);
  });

  test("starts with an ID of the caller", async () => {
    const headers = { "X-Mock-Scope": "signup-test" };
    await control(mock.url, "replies", { body: { operationId, status: 500 }, headers });
    expect((await call(mock.url, withPersonalPath, { headers })).status).toBe(500);
    expect(mock.scope("signup-test").requests()).toHaveLength(1);
  });
});

describe("a stateful mock", () => {
  test("lists its users, lets tokens expire, and brings the users of the start back", async () => {
    const users = { users: [{ userAccount: "ming.li", title: "Designer" }] };
    const stateful = await startMock({ port: 0, control: true, stateful: true, users });
    onTestFinished(() => stateful.close());
    const update = () =>
      call(stateful.url, withPersonalPath, {
        path: "/v1/usg/dcs/corp/member/ming.li",
        body: JSON.stringify({ email: "ming.li@example.com", title: "Manager" }),
      });
    const titles = async () => {
      const { users } = (await (await control(stateful.url, "users")).json()) as { users: StoredUser[] };
      return users.map(({ id, fields }) => [id, fields["title"]]);
    };
    expect(await titles()).toEqual([["ming.li", "Designer"]]);
    expect((await update()).status).toBe(200);
    expect(await titles()).toEqual([["ming.li", "Manager"]]);
    await control(stateful.url, "tokens/expire", { method: "POST" });
    expect((await update()).status).toBe(401);
    await control(stateful.url, "reset", { method: "POST" });
    expect(await titles()).toEqual([["ming.li", "Designer"]]);
  });
});

test("a mock with delays responds to control requests at once", async () => {
  const slow = await startMock({ port: 0, control: true, delay: 600_000 });
  onTestFinished(() => slow.close());
  const client = new AbortController();
  const delayed = call(slow.url, withPersonalPath, { signal: client.signal });
  await expect.poll(() => slow.requests().length).toBe(1);
  expect(await (await control(slow.url, "requests/count", { body: {} })).json()).toEqual({ count: 1 });
  client.abort();
  await expect(delayed).rejects.toThrow();
});

test("the control API is off by default, and its paths are unknown", async () => {
  const plain = await startMock({ port: 0 });
  onTestFinished(() => plain.close());
  const response = await control(plain.url, "replies", { body: { operationId, status: 403 } });
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({
    error_code: "MOCK.404",
    error_msg: expect.stringContaining("--control"),
  });
  expect((await call(plain.url, withPersonalPath)).status).toBe(200);
});

describe("a proxy", () => {
  test("keeps control requests for itself, and replies in place of the real server", async () => {
    const upstream = await startCapturingServer((_, response) => response.end("{}"));
    const proxy = await startMock({ port: 0, control: true, upstream: upstream.url });
    onTestFinished(async () => {
      await proxy.close();
      await upstream.close();
    });
    await control(proxy.url, "replies", { body: { operationId, status: 403 } });
    expect((await call(proxy.url, withPersonalPath)).status).toBe(403);
    expect(upstream.requests).toEqual([]);
    await call(proxy.url, withPersonalPath);
    expect(upstream.requests).toHaveLength(1);
  });
});

describe("the command", () => {
  test("serves the control API, and never logs its requests or its token", async () => {
    const { url, child, ended, output } = startCommand(["--port", "0", "--control"], { MOCK_CONTROL_TOKEN: "s3cret" });
    const headers = { Authorization: "Bearer s3cret" };
    const added = await control(await url(), "replies", { body: { operationId, status: 403 }, headers });
    expect(added.status).toBe(204);
    expect((await control(await url(), "requests")).status).toBe(401);
    expect((await call(await url(), withPersonalPath)).status).toBe(403);
    expect(await (await control(await url(), "requests", { headers })).json()).toMatchObject({
      requests: [{ operationId }],
    });
    child.kill();
    await ended;
    expect(output.stdout).toContain(`${operationId} 403`);
    expect(output.stdout + output.stderr).not.toMatch(/__mock|s3cret/);
  });
});

function messageOf(fails: () => void): string {
  try {
    fails();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("It does not fail.");
}
