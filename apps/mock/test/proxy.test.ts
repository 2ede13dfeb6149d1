import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  errorIn200,
  type Faults,
  ok,
  reset,
  resetInBody,
  stallBody,
  stallHeaders,
  startFaults,
  status,
} from "@hwc-users/faults";
import { type Mock, startMock } from "@hwc-users/mock";
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { call, exampleOf, meeting, personal, violationsOf } from "./call.ts";
import { run } from "./command.ts";

const id = "updateUser";
let upstream: Faults;
let proxy: Mock;
beforeAll(async () => {
  upstream = await startFaults();
  proxy = await startMock({ port: 0, upstream: upstream.url, upstreamTimeout: 400 });
});
beforeEach(() => upstream.clear());
afterAll(async () => {
  await proxy.close();
  await upstream.close();
});

describe("the proxy", () => {
  test("passes a request on as it came, and its answer back", async () => {
    const path = "/v1/usg/dcs/corp/member/a%2Fb?accountType=1";
    const body = '{ "email":\n"a@example.com", "sortLevel": 20.0 }';
    const response = await call(proxy.url, personal, {
      path,
      body,
      headers: { "X-Request-Id": "request-3", Prefer: "code=403" },
    });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(exampleOf(personal, 200));
    expect(response.headers.get("X-Request-Id")).toBe("request-3");
    expect(violationsOf(response)).toEqual([]);
    expect(upstream.requests(id)).toMatchObject([
      {
        url: path,
        body,
        headers: { "x-access-token": "token-1", "content-type": "application/json", prefer: "code=403" },
      },
    ]);
  });

  test("names what breaks the spec, and sends it all the same", async () => {
    const response = await call(proxy.url, personal, {
      path: "/v1/usg/dcs/corp/member/a?accountType=9",
      body: '{"nmae":',
    });
    expect(response.status).toBe(200);
    expect(violationsOf(response)).toEqual(["request.body:json", "request.query.accountType:enum"]);
    expect(upstream.requests(id)).toMatchObject([{ body: '{"nmae":' }]);
  });

  test("names what breaks the spec in the answer", async () => {
    upstream.next(id, [ok({ name: 1, vmrList: [{ vmrMode: "x" }] }), status(418), errorIn200("USG.000000002")]);
    const wrong = await call(proxy.url, personal);
    expect(violationsOf(wrong)).toEqual(["response.body.name:type", "response.body.vmrList.0.vmrMode:type"]);
    expect(await wrong.json()).toEqual({ name: 1, vmrList: [{ vmrMode: "x" }] });
    const unknown = await call(proxy.url, personal);
    expect(unknown.status).toBe(418);
    expect(violationsOf(unknown)).toHaveLength(1);
  });

  test("passes on what the spec does not have, and says so", async () => {
    const response = await call(proxy.url, meeting, { method: "POST", path: "/v9/other", body: "{}" });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error_code: "FAULTS.404" });
    expect(violationsOf(response)).toEqual(["request.path:unknown"]);
  });

  test.for([
    ["resets", reset()],
    ["resets in its body", resetInBody()],
  ] as const)("answers 502 in the service's shape for a server that %s", async ([, reply]) => {
    upstream.next(id, [reply]);
    const response = await call(proxy.url, personal);
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
  ] as const)("answers 504 for a server that stalls its %s", async ([, reply]) => {
    upstream.next(id, [reply]);
    const response = await call(proxy.url, personal, { signal: AbortSignal.timeout(5000) });
    expect(response.status).toBe(504);
    expect(await response.json()).toMatchObject({
      error_code: "MOCK.504",
      error_msg: expect.stringContaining("400 ms"),
    });
  });

  test("answers 502 for a server that is not there", async () => {
    const gone = await startFaults();
    await gone.close();
    const lonely = await startMock({ port: 0, upstream: gone.url });
    const response = await call(lonely.url, personal);
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({ error_msg: expect.stringContaining("ECONNREFUSED") });
    await lonely.close();
  });
});

/** Starts a server whose answers a test writes. */
async function serve(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close().closeAllConnections());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("hands a redirect back without following it, with the cookies and the ID of the real server", async () => {
  const url = await serve((_, response) =>
    response
      .writeHead(307, [
        ...[
          "Location",
          "http://127.0.0.1:9/elsewhere",
          "X-Request-Id",
          "theirs",
          "Set-Cookie",
          "a=1",
          "Set-Cookie",
          "b=2",
        ],
      ])
      .end(),
  );
  const mock = await startMock({ port: 0, upstream: `${url}/` });
  onTestFinished(() => mock.close());
  const response = await fetch(mock.url + meeting.path, { method: "PUT", body: "{}", redirect: "manual" });
  expect(response.status).toBe(307);
  expect(response.headers.get("Location")).toBe("http://127.0.0.1:9/elsewhere");
  expect(response.headers.get("X-Request-Id")).toBe("theirs");
  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
});

test("as a command, logs the violations of both directions, and no token", async () => {
  upstream.next(id, [ok({ name: 1 })]);
  const { url, child, ended, output } = run(["--port", "0", "--upstream", upstream.url]);
  const secret = "secret-77";
  const body = JSON.stringify({ email: secret, naem: secret });
  await call(await url(), personal, { body, headers: { [personal.tokenHeader]: secret } });
  expect(await (await fetch(await url())).text()).toContain(upstream.url);
  child.kill("SIGTERM");
  await ended;
  expect(output.stdout).toMatch(/updateUser 200 .*\[body:additionalProperties, response\.body\.name:type\]/);
  expect(output.stdout + output.stderr).not.toContain(secret);
});
