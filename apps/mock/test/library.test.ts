import { fileURLToPath } from "node:url";
import { type Mock, type OperationId, startMock } from "@hwc-users/mock";
import { responseExample } from "@hwc-users/spec";
import { runOrThrow } from "@hwc-users/testing";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { call, withoutParameters, withPersonalPath } from "./call.ts";

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

describe("requests", () => {
  test("returns the received requests in order", async () => {
    const headers = { "X-Request-Id": "request-1" };
    await call(mock.url, withPersonalPath, { path: "/v1/usg/dcs/corp/member/a%2Fb?accountType=1", headers });
    await call(mock.url, withoutParameters, { body: "{" });
    expect(mock.requests().map(({ operationId }) => operationId)).toEqual([id, withoutParameters.operationId]);
    expect(mock.requests(id)).toMatchObject([
      {
        method: "PUT",
        path: "/v1/usg/dcs/corp/member/a%2Fb",
        query: "accountType=1",
        headers: { "x-access-token": "token-1" },
        body: withPersonalPath.requestBody?.examples[0]?.value,
        requestId: "request-1",
        violations: [],
      },
    ]);
    expect(mock.requests(withoutParameters.operationId as OperationId)).toMatchObject([
      { body: "{", violations: [expect.stringContaining("not JSON")] },
    ]);
    mock.clear();
    expect(mock.requests()).toEqual([]);
  });

  test("keeps the last thousand", async () => {
    const send = (from: number) =>
      Promise.all(
        Array.from({ length: 20 }, async (_, index) => {
          const headers = { "X-Request-Id": `request-${from + index}` };
          await (await call(mock.url, withoutParameters, { headers })).text();
        }),
      );
    for (let sent = 0; sent < 1020; sent += 20) await send(sent);
    const ids = new Set(mock.requests().map(({ requestId }) => requestId));
    expect(ids.size).toBe(1000);
    expect(ids).not.toContain("request-0");
    expect(ids).toContain("request-1019");
  });

  test("includes a request before its response", async () => {
    mock.reply(id, { fault: "stall" });
    const gone = new AbortController();
    const pending = call(mock.url, withPersonalPath, { signal: gone.signal });
    await expect.poll(() => mock.requests(id)).toHaveLength(1);
    gone.abort();
    await expect(pending).rejects.toThrow();
  });
});

describe("scope", () => {
  test("separates concurrent tests", async () => {
    const scopes = Array.from({ length: 20 }, () => mock.scope());
    for (const [index, scope] of scopes.entries()) scope.reply(id, index % 2 ? { status: 403 } : { status: 500 });
    mock.reply(id, { status: 401 });
    const statuses = await Promise.all(
      scopes.map(async ({ headers }) => {
        const first = await call(mock.url, withPersonalPath, { headers });
        return [first.status, (await call(mock.url, withPersonalPath, { headers })).status];
      }),
    );
    expect(statuses).toEqual(scopes.map((_, index) => [index % 2 ? 403 : 500, 200]));
    expect((await call(mock.url, withPersonalPath)).status).toBe(401);
    for (const scope of scopes) {
      expect(scope.requests(id)).toHaveLength(2);
      expect(scope.requests()).toMatchObject([{ headers: { "x-mock-scope": scope.headers["X-Mock-Scope"] } }, {}]);
    }
    expect(mock.requests(id)).toHaveLength(41);
    scopes[0]?.clear();
    expect(scopes[0]?.requests()).toEqual([]);
    expect(scopes[1]?.requests()).toHaveLength(2);
  });
});

describe("startMock", () => {
  test("reports a port in use", async () => {
    const port = Number(new URL(mock.url).port);
    await expect(startMock({ port })).rejects.toThrow(new RegExp(`port ${port} of 127.0.0.1: it is in use`));
  });

  test("frees the port on close", async () => {
    const first = await startMock({ port: 0 });
    await fetch(first.url);
    await first.close();
    const second = await startMock({ port: Number(new URL(first.url).port) });
    expect(second.url).toBe(first.url);
    await second.close();
  });

  test("closes at once although a response never comes", async () => {
    const stalling = await startMock({ port: 0 });
    stalling.reply(id, { fault: "stall" });
    const pending = call(stalling.url, withPersonalPath);
    pending.catch(() => {});
    await expect.poll(() => stalling.requests(id)).toHaveLength(1);
    // The timer that closes connections after five seconds never fires.
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    await stalling.close();
    await expect(pending).rejects.toThrow();
  });

  test.for([
    [{ prot: 0 }, /unknown option "prot".*port/],
    [{ port: 70_000 }, /port must be a port .*, not 70000/],
    [{ delay: [3, 1] }, /delay must be .*, not \[3,1\]/],
    [{ corsOrigins: ["localhost"] }, /corsOrigins/],
    [{ upstream: "ftp://a" }, /upstream must be .*, not "ftp:/],
    [{ appKeys: { "app-1": 1 } }, /^appKeys must be an ID and its secret, such as id=secret\.$/],
    [{ passwords: "s3cret" }, /^passwords must be [^']*id=secret\.$/],
    [{ upstream: "http://127.0.0.1:1", echo: true }, /^echo has no meaning with upstream: the real server/],
  ] as const)("rejects %j", async ([options, message]) => {
    await expect(startMock(options as object)).rejects.toThrow(message);
  });

  test("works with node:test", async () => {
    const code = `
      import assert from "node:assert/strict";
      import { after, test } from "node:test";
      import { startMock } from "@hwc-users/mock";
      const mock = await startMock({ port: 0 });
      after(() => mock.close());
      test("listens", async () => assert.equal((await fetch(mock.url + "/health")).status, 200));
    `;
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const args = ["--conditions=@hwc-users/source", "--input-type=module", "-e", code];
    const stdout = await runOrThrow(process.execPath, args, {
      cwd: fileURLToPath(new URL("..", import.meta.url)),
      env,
    });
    expect(stdout).toMatch(/pass 1\b/);
  });
});
