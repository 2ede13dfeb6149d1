import { connectMock, type Mock, type RemoteMock, startMock } from "@hwc-users/mock";
import { freePort, startTestServer } from "@hwc-users/testing";
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { call, withoutParameters, withPersonalPath } from "../call.ts";
import { startCommand } from "../command.ts";

let mock: Mock;
let remote: RemoteMock;
beforeAll(async () => {
  mock = await startMock({ port: 0, control: true });
  remote = connectMock(mock.url);
});
afterEach(() => mock.reset());
afterAll(() => mock.close());

const id = "updateUser";

describe("a remote mock", () => {
  test("adds every kind of reply", async () => {
    await remote.reply(id, { status: 403, example: "notAllowed" });
    await remote.reply(id, { body: { title: "Designer" }, when: { headers: { "X-A": "1" } } });
    await remote.reply(id, { fault: "reset" });
    await remote.reply(id, { delay: [1, 2], headers: { "X-B": "2" } });
    await remote.reply(id, { status: 418, validate: false, times: "always" });
    expect((await call(mock.url, withPersonalPath)).status).toBe(403);
    const matched = await call(mock.url, withPersonalPath, { headers: { "X-A": "1" } });
    expect(await matched.json()).toEqual({ title: "Designer" });
    await expect(call(mock.url, withPersonalPath)).rejects.toThrow();
    expect((await call(mock.url, withPersonalPath)).headers.get("X-B")).toBe("2");
    for (let sent = 0; sent < 2; sent++) expect((await call(mock.url, withPersonalPath)).status).toBe(418);
  });

  test("rejects the same replies as the library, with the same message", async () => {
    // @ts-expect-error: an example of another status
    const wrong = () => remote.reply(id, { status: 403, example: "userIdTaken" });
    await expect(wrong()).rejects.toThrow(TypeError);
    await expect(wrong()).rejects.toThrow(/^mock\.reply\(\): unknown example "userIdTaken".*notAllowed/);
  });

  test("returns the requests of the library", async () => {
    await call(mock.url, withPersonalPath);
    await call(mock.url, withoutParameters, { method: "GET", body: null });
    await call(mock.url, withoutParameters, { body: "{" });
    expect(await remote.requests()).toEqual(mock.requests());
    expect(await remote.requests(id)).toEqual(mock.requests(id));
    expect(await remote.count()).toBe(3);
    expect(await remote.count({ operationId: id, when: { headers: { "X-Access-Token": "token-1" } } })).toBe(1);
    await remote.clear();
    expect(mock.requests()).toEqual([]);
  });

  test("resets the mock", async () => {
    await remote.reply(id, { status: 500 });
    await call(mock.url, withoutParameters);
    await remote.reset();
    expect(await remote.count()).toBe(0);
    expect((await call(mock.url, withPersonalPath)).status).toBe(200);
  });

  test("has scopes", async () => {
    const [scope, other] = [remote.scope(), remote.scope("own-id")];
    await scope.reply(id, { status: 403, times: "always" });
    expect((await call(mock.url, withPersonalPath, { headers: scope.headers })).status).toBe(403);
    expect((await call(mock.url, withPersonalPath, { headers: other.headers })).status).toBe(200);
    expect([await scope.count(), await other.count(), await remote.count()]).toEqual([1, 1, 2]);
    expect(other.headers).toEqual({ "X-Mock-Scope": "own-id" });
    await scope.close();
    expect(await scope.count()).toBe(0);
    expect((await call(mock.url, withPersonalPath, { headers: scope.headers })).status).toBe(200);
  });

  test("controls a mock in another process, with its token", async () => {
    const { url } = startCommand(["--port", "0", "--control"], { MOCK_CONTROL_TOKEN: "token-1" });
    const process = connectMock(`${await url()}/`, { token: "token-1" });
    await process.reply(id, { status: 403 });
    expect((await call(process.url, withPersonalPath)).status).toBe(403);
    expect(await process.count({ operationId: id })).toBe(1);
  });
});

describe("an error says what to do", () => {
  test("when the URL is invalid", () => {
    for (const url of ["127.0.0.1:4010", "", "ftp://127.0.0.1"]) {
      expect(() => connectMock(url)).toThrow(/^connectMock\(\): ".*" is not a URL such as "http:/);
    }
  });

  test("when the mock cannot be reached", async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    await expect(connectMock(url).clear()).rejects.toThrow(
      `The mock at ${url} cannot be reached (ECONNREFUSED). Start it with --control, or correct the URL.`,
    );
  });

  test("when the control API is off", async () => {
    const plain = await startMock({ port: 0 });
    onTestFinished(() => plain.close());
    await expect(connectMock(plain.url).clear()).rejects.toThrow(
      `There is no control API at ${plain.url} (404). Start the mock with --control, or correct the URL.`,
    );
  });

  test("when something else listens there", async () => {
    const page = await startTestServer((_, response) => response.end("<!doctype html>"));
    onTestFinished(() => page.close());
    await expect(connectMock(page.url).requests()).rejects.toThrow(/^There is no control API at .* \(200\)/);
  });

  test("when the token is missing or wrong, without the token", async () => {
    const secured = await startMock({ port: 0, control: true, controlToken: "token-1" });
    onTestFinished(() => secured.close());
    for (const options of [{}, { token: "token-2" }]) {
      const error = await connectMock(secured.url, options).clear().catch(String);
      expect(error).toMatch(/^Error: The mock at .* rejects the control token\. .*--control-token/);
      expect(error).not.toContain("token-2");
    }
  });

  test("when the mock is not stateful", async () => {
    await expect(remote.users()).rejects.toThrow(/--stateful/);
    await expect(remote.expireTokens()).rejects.toThrow(TypeError);
  });
});
