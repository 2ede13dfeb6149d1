import {
  type Faults,
  ok,
  type ReplyHandler,
  reset,
  resetInBody,
  stallBody,
  stallHeaders,
  startFaults,
  status,
} from "@hwc-users/faults";
import { type Mock, startMock } from "@hwc-users/mock";
import { responseExample } from "@hwc-users/spec";
import { startTestServer } from "@hwc-users/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { call, headerViolations, withoutParameters, withPersonalPath } from "./call.ts";
import { startCommand } from "./command.ts";
import { appAuthorization, signInWithApp } from "./sign-in-calls.ts";

const id = "updateUser";
let upstream: Faults;
let proxy: Mock;
beforeAll(async () => {
  upstream = await startFaults();
  proxy = await startMock({ port: 0, upstream: upstream.url });
});
beforeEach(() => upstream.clear());
afterAll(async () => {
  await proxy.close();
  await upstream.close();
});

describe("the proxy", () => {
  test("forwards a request and its response unchanged", async () => {
    const path = "/v1/usg/dcs/corp/member/a%2Fb?accountType=1";
    const body = '{ "email":\n"a@example.com", "sortLevel": 20.0 }';
    const response = await call(proxy.url, withPersonalPath, {
      path,
      body,
      headers: { "X-Request-Id": "request-3", Prefer: "code=403" },
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(responseExample(withPersonalPath, 200));
    expect(response.headers.get("X-Request-Id")).toBe("request-3");
    expect(headerViolations(response)).toEqual([]);
    expect(upstream.requests(id)).toMatchObject([
      {
        url: path,
        body,
        headers: { "x-access-token": "token-1", "content-type": "application/json", prefer: "code=403" },
      },
    ]);
  });

  test("reports the violations of a request and forwards it", async () => {
    const response = await call(proxy.url, withPersonalPath, {
      path: "/v1/usg/dcs/corp/member/a?accountType=9",
      body: '{"nmae":',
    });
    expect(response.status).toBe(200);
    expect(headerViolations(response)).toEqual(["request.body:json", "request.query.accountType:enum"]);
    expect(upstream.requests(id)).toMatchObject([{ body: '{"nmae":' }]);
  });

  test("reports the violations of the response", async () => {
    const teapot: ReplyHandler = ({ response }) =>
      void response.writeHead(418, { "Content-Type": "application/json" }).end('{"error_code":1}');
    upstream.next(id, [ok({ name: 1, vmrList: [{ vmrMode: "x" }] }), teapot]);
    const wrong = await call(proxy.url, withPersonalPath);
    expect(headerViolations(wrong)).toEqual(["response.body.name:type", "response.body.vmrList.0.vmrMode:type"]);
    expect(await wrong.json()).toEqual({ name: 1, vmrList: [{ vmrMode: "x" }] });
    const other = await call(proxy.url, withPersonalPath);
    expect(other.status).toBe(418);
    expect(headerViolations(other)).toEqual(["response.body.error_code:type"]);
  });

  test("reports nothing about a status, a value or a null that the spec leaves open", async () => {
    upstream.next(id, [ok({ name: null, status: 7, vmrList: [{ vmrMode: 9 }] }), status(418)]);
    for (const code of [200, 418]) {
      const response = await call(proxy.url, withPersonalPath);
      expect([response.status, headerViolations(response)]).toEqual([code, []]);
    }
  });

  test("forwards a request that the spec does not document, and reports it", async () => {
    const response = await call(proxy.url, withoutParameters, { method: "POST", path: "/v9/other", body: "{}" });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error_code: "FAULTS.404" });
  });

  test.for([
    ["resets", reset()],
    ["resets in its body", resetInBody()],
  ] as const)("responds with a documented 502 if the server %s", async ([, reply]) => {
    upstream.next(id, [reply]);
    const response = await call(proxy.url, withPersonalPath);
    expect(response.status).toBe(502);
    expect(await response.json()).toEqual({
      error_code: "MOCK.502",
      error_msg: expect.any(String),
      request_id: expect.any(String),
    });
  });

  test.for([
    ["headers", stallHeaders()],
    ["body", stallBody()],
  ] as const)("responds with 504 if the server stalls its %s", async ([, reply]) => {
    const stalling = await startFaults();
    const impatient = await startMock({ port: 0, upstream: stalling.url, upstreamTimeout: 50 });
    onTestFinished(async () => {
      await impatient.close();
      await stalling.close();
    });
    stalling.next(id, [reply]);
    const response = await call(impatient.url, withPersonalPath);
    expect(response.status).toBe(504);
    expect(await response.json()).toMatchObject({
      error_code: "MOCK.504",
      error_msg: expect.stringContaining("50 ms"),
    });
  });

  test("responds with 502 if no server listens", async () => {
    const gone = await startFaults();
    await gone.close();
    const lonely = await startMock({ port: 0, upstream: gone.url });
    const response = await call(lonely.url, withPersonalPath);
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ error_msg: expect.stringContaining("ECONNREFUSED") });
    await lonely.close();
  });
});

test("returns a redirect without following it, with the cookies and the request ID of the real server", async () => {
  const server = await startTestServer((_, response) =>
    response
      .writeHead(307, {
        Location: "http://127.0.0.1:9/elsewhere",
        "X-Request-Id": "theirs",
        "Set-Cookie": ["a=1", "b=2"],
      })
      .end(),
  );
  onTestFinished(() => server.close());
  const mock = await startMock({ port: 0, upstream: `${server.url}/` });
  onTestFinished(() => mock.close());
  const response = await fetch(mock.url + withoutParameters.path, {
    method: withoutParameters.method,
    body: "{}",
    redirect: "manual",
  });
  expect(response.status).toBe(307);
  expect(response.headers.get("Location")).toBe("http://127.0.0.1:9/elsewhere");
  expect(response.headers.get("X-Request-Id")).toBe("theirs");
  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});

test("forwards a sign-in unchanged, and reports its violations", async () => {
  const token = { accessToken: "token-1", validPeriod: 60, expireTime: 1 };
  const server = await startTestServer(
    ({ headers }, response) =>
      void response
        .writeHead(headers.authorization === appAuthorization("wrong") ? 200 : 400, {
          "Content-Type": "application/json",
        })
        .end(JSON.stringify(token)),
  );
  onTestFinished(() => server.close());
  const mock = await startMock({ port: 0, upstream: server.url, appKeys: { "app-1": "key-1" } });
  onTestFinished(() => mock.close());
  const response = await signInWithApp(mock.url, { headers: { Authorization: appAuthorization("wrong") } });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual(token);
  expect(headerViolations(response)).toEqual(["request.header.Authorization:signature"]);
});

test("logs the violations of both directions and no token, as a command", async () => {
  upstream.next(id, [ok({ name: 1 })]);
  const { url, child, ended, output } = startCommand(["--port", "0", "--upstream", upstream.url]);
  const secret = "secret-77";
  const body = JSON.stringify({ email: secret, naem: secret });
  await call(await url(), withPersonalPath, { body, headers: { [withPersonalPath.tokenHeader]: secret } });
  expect(await (await fetch(await url())).text()).toContain(upstream.url);
  child.kill("SIGTERM");
  await ended;
  expect(output.stdout).toMatch(/updateUser 200 .*\[body:additionalProperties, response\.body\.name:type\]/);
  expect(output.stdout + output.stderr).not.toContain(secret);
});
