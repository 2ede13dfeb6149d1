import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type Mock, startMock } from "@hwc-users/mock";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { call, exampleOf, meeting, personal, workspace } from "./call.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterEach(() => mock.clear());
afterAll(() => mock.close());

const id = "updateUser";

describe("reply", () => {
  test("chooses the next replies of an operation, in order, and no other's", async () => {
    mock.reply(id, { status: 403, example: "notAllowed" });
    mock.reply(id, { status: 200, example: "full" });
    expect((await call(mock.url, meeting)).status).toBe(200);
    const first = await call(mock.url, personal);
    expect(first.status).toBe(403);
    expect(await first.json()).toEqual(exampleOf(personal, 403, "notAllowed"));
    expect(await (await call(mock.url, personal)).json()).toEqual(exampleOf(personal, 200, "full"));
    expect(await (await call(mock.url, personal)).json()).toEqual(exampleOf(personal, 200));
  });

  test("takes the first example where none is named", async () => {
    mock.reply(id, { status: 401 });
    expect(await (await call(mock.url, personal)).json()).toEqual(exampleOf(personal, 401));
  });

  test("comes before the request's own preference, and waits while requests are refused", async () => {
    mock.reply(id, { status: 500 });
    expect((await call(mock.url, personal, { body: "{}" })).status).toBe(400);
    expect((await call(mock.url, personal, { headers: { Prefer: "code=403" } })).status).toBe(500);
  });

  test("chooses a fault", async () => {
    mock.reply(id, { fault: "reset" });
    await expect(call(mock.url, personal)).rejects.toThrow();
    expect((await call(mock.url, personal)).status).toBe(200);
  });

  test("is forgotten by clear", async () => {
    mock.reply(id, { status: 500 });
    mock.clear();
    expect((await call(mock.url, personal)).status).toBe(200);
  });

  test("is checked by the compiler, and when it runs", () => {
    // @ts-expect-error: misspelt operation
    expect(() => mock.reply("updateUsr", { status: 403 })).toThrow(/no operation "updateUsr".*updateUser/);
    // @ts-expect-error: not a status of the operation
    expect(() => mock.reply("updateUser", { status: 404 })).toThrow(/"404".*200, 400/);
    // @ts-expect-error: an example of another status
    expect(() => mock.reply("updateUser", { status: 403, example: "userIdTaken" })).toThrow(
      /"userIdTaken".*notAllowed/,
    );
    // @ts-expect-error: an example of another operation
    expect(() => mock.reply("updateMyInfo", { status: 400, example: "userIdTaken" })).toThrow(/illegalParameter/);
    // @ts-expect-error: misspelt property
    expect(() => mock.reply("updateUser", { status: 403, exmaple: "notAllowed" })).toThrow(/no "exmaple"/);
    // @ts-expect-error: no such fault
    expect(() => mock.reply("updateUser", { fault: "rest" })).toThrow(/no fault "rest".*reset/);
    // @ts-expect-error: nothing chosen
    expect(() => mock.reply("updateUser", {})).toThrow(/needs a status or a fault/);
    // @ts-expect-error: misspelt operation
    expect(() => mock.requests("updateUsr")).toThrow(TypeError);
  });
});

describe("requests", () => {
  test("are what came in, in order", async () => {
    const headers = { "X-Request-Id": "request-1" };
    await call(mock.url, personal, { path: "/v1/usg/dcs/corp/member/a%2Fb?accountType=1", headers });
    await call(mock.url, workspace, { body: "{" });
    expect(mock.requests().map(({ operationId }) => operationId)).toEqual(["updateUser", "updateUserInfo"]);
    expect(mock.requests(id)).toMatchObject([
      {
        method: "PUT",
        path: "/v1/usg/dcs/corp/member/a%2Fb",
        query: "accountType=1",
        headers: { "x-access-token": "token-1" },
        body: personal.requestBody?.examples[0]?.value,
        requestId: "request-1",
        violations: [],
      },
    ]);
    expect(mock.requests("updateUserInfo")).toMatchObject([
      { body: "{", violations: [expect.stringContaining("not JSON")] },
    ]);
    mock.clear();
    expect(mock.requests()).toEqual([]);
  });

  test("are the last thousand", async () => {
    const send = (from: number) =>
      Promise.all(
        Array.from({ length: 20 }, async (_, index) => {
          const headers = { "X-Request-Id": `request-${from + index}` };
          await (await call(mock.url, workspace, { headers })).text();
        }),
      );
    for (let sent = 0; sent < 1020; sent += 20) await send(sent);
    const ids = new Set(mock.requests().map(({ requestId }) => requestId));
    expect(ids.size).toBe(1000);
    expect(ids).not.toContain("request-0");
    expect(ids).toContain("request-1019");
  });

  test("are there before their answer is", async () => {
    mock.reply(id, { fault: "stall" });
    const gone = new AbortController();
    const pending = call(mock.url, personal, { signal: gone.signal });
    await expect.poll(() => mock.requests(id)).toHaveLength(1);
    gone.abort();
    await expect(pending).rejects.toThrow();
  });
});

describe("scope", () => {
  test("keeps tests apart that run at once", async () => {
    const scopes = Array.from({ length: 20 }, () => mock.scope());
    for (const [index, scope] of scopes.entries()) scope.reply(id, { status: index % 2 ? 403 : 500 });
    mock.reply(id, { status: 401 });
    const statuses = await Promise.all(
      scopes.map(async ({ headers }) => {
        const first = await call(mock.url, personal, { headers });
        return [first.status, (await call(mock.url, personal, { headers })).status];
      }),
    );
    expect(statuses).toEqual(scopes.map((_, index) => [index % 2 ? 403 : 500, 200]));
    expect((await call(mock.url, personal)).status).toBe(401);
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
  test("names a port that is in use", async () => {
    const port = Number(new URL(mock.url).port);
    await expect(startMock({ port })).rejects.toThrow(new RegExp(`port ${port} of 127.0.0.1: it is in use`));
  });

  test("frees the port when it is closed", async () => {
    const first = await startMock({ port: 0 });
    await fetch(first.url);
    await first.close();
    const second = await startMock({ port: Number(new URL(first.url).port) });
    expect(second.url).toBe(first.url);
    await second.close();
  });

  test("is closed at once although an answer never comes", async () => {
    const stalling = await startMock({ port: 0 });
    stalling.reply(id, { fault: "stall" });
    const pending = call(stalling.url, personal);
    pending.catch(() => {});
    await expect.poll(() => stalling.requests(id)).toHaveLength(1);
    const startedAt = performance.now();
    await stalling.close();
    // A request in flight that ends by itself may take up to five seconds.
    expect(performance.now() - startedAt).toBeLessThan(4000);
    await expect(pending).rejects.toThrow();
  });

  test.for([
    [{ prot: 0 }, /no option prot.*port/],
    [{ port: 70_000 }, /port is 70000.*65535/],
    [{ delay: [3, 1] }, /delay is \[3,1\]/],
    [{ corsOrigins: ["localhost"] }, /corsOrigins/],
    [{ upstream: "ftp://a" }, /upstream is "ftp:/],
    [{ upstream: "http://127.0.0.1:1", faults: true }, /upstream and faults/],
  ] as const)("refuses %j", async ([options, message]) => {
    await expect(startMock(options as object)).rejects.toThrow(message);
  });

  test("works with node:test", async () => {
    const code = `
      import assert from "node:assert/strict";
      import { after, test } from "node:test";
      import { startMock } from ${JSON.stringify(import.meta.resolve("@hwc-users/mock"))};
      const mock = await startMock({ port: 0 });
      after(() => mock.close());
      test("listens", async () => assert.equal((await fetch(mock.url + "/health")).status, 200));
    `;
    const { NODE_TEST_CONTEXT: _, ...env } = process.env;
    const { stdout } = await promisify(execFile)(process.execPath, ["--input-type=module", "-e", code], { env });
    expect(stdout).toMatch(/pass 1\b/);
  });
});
