import { connect } from "node:net";
import { namedFaults } from "@hwc-users/faults";
import { type Mock, startMock } from "@hwc-users/mock";
import { responseExample } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { redirectUrls } from "../src/faults/redirect-urls.ts";
import { bodyFaults } from "./body-faults.ts";
import { call, type RequestChange, withoutParameters, withPersonalPath } from "./call.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, faults: true });
});
afterAll(() => mock.close());

const request = (fault: string, change: RequestChange = {}) =>
  call(mock.url, withPersonalPath, { ...change, headers: { Prefer: `fault=${fault}`, ...change.headers } });
const bodyWith = (name: string) =>
  JSON.stringify({ ...(withPersonalPath.requestBody?.examples[0]?.value as object), name });
const success = JSON.stringify(responseExample(withPersonalPath, 200));

describe("a fault in the Prefer header", () => {
  test("resets the connection, or cuts it in the body", async () => {
    await expect(request("reset")).rejects.toMatchObject({
      cause: { code: expect.stringMatching(/ECONNRESET|SOCKET/) },
    });
    await expect(request("reset-body").then((response) => response.text())).rejects.toThrow();
    await expect(request("wrong-length").then((response) => response.text())).rejects.toThrow();
  });

  test("stalls, and delays no other request", async () => {
    const client = new AbortController();
    const stalled = request("stall", { signal: client.signal });
    const half = (await request("stall-body", { signal: client.signal })).text();
    expect((await call(mock.url, withPersonalPath)).status).toBe(200);
    client.abort();
    await expect(stalled).rejects.toThrow(/abort/);
    await expect(half).rejects.toThrow(/abort/);
  });

  test.for(bodyFaults(success))("sends %s", async ([fault, status, body]) => {
    const response = await request(fault);
    expect(response.status).toBe(status);
    expect(await response.text()).toEqual(body);
    expect(response.headers.get("X-Request-Id")).toBeTruthy();
  });

  test("counts per path, query and body, so that a retry with another request ID passes", async () => {
    const statusOf = async (name: string, id: string) => {
      const body = bodyWith(name);
      const response = await request("429-then-200", { body, headers: { "X-Request-Id": id } });
      return [response.status, response.headers.get("Retry-After")];
    };
    expect(await statusOf("a", "1")).toEqual([429, "1"]);
    expect(await statusOf("b", "2")).toEqual([429, "1"]);
    expect(await statusOf("a", "3")).toEqual([200, null]);
    expect(await statusOf("a", "4")).toEqual([429, "1"]);
    expect(await statusOf("b", "5")).toEqual([200, null]);
  });

  test("counts all requests of a scope together", async () => {
    const { headers } = mock.scope();
    const statusOf = async (name: string) => (await request("503-then-200", { body: bodyWith(name), headers })).status;
    expect([await statusOf("a"), await statusOf("b")]).toEqual([503, 200]);
  });

  test("is the status of an error", async () => {
    const documented = await request("403");
    expect(documented.status).toBe(403);
    expect(await documented.json()).toEqual(responseExample(withPersonalPath, 403));
    expect((await request("599")).status).toBe(599);
  });

  test("is sent at its rate; the others get the response that the header selects", async () => {
    expect((await request("reset@0%")).status).toBe(200);
    const statuses = await Promise.all(
      Array.from(
        { length: 60 },
        async () => (await request("503@50%", { headers: { Prefer: "fault=503@50%, code=403" } })).status,
      ),
    );
    expect(new Set(statuses)).toEqual(new Set([403, 503]));
  });

  test("rejects the token once, so that a client that signs in again passes", async () => {
    const sendWith = (token: string) =>
      request("401-then-200", { headers: { [withPersonalPath.tokenHeader]: token, "X-Request-Id": token } });
    const [rejected, accepted] = [await sendWith("old"), await sendWith("new")];
    expect([rejected.status, accepted.status]).toEqual([401, 200]);
    expect(await rejected.json()).toEqual(responseExample(withPersonalPath, 401, "tokenRefused"));
  });

  test("redirects to a login page", async () => {
    const response = await request("redirect-login");
    expect([response.url, response.status]).toEqual([`${mock.url}/fault-login`, 200]);
    expect(await response.text()).toContain("Sign in");
  });

  test.for([
    ["redirect-307", 307],
    ["redirect-308", 308],
  ] as const)("redirects to another host, where a test sees what the client sends: %s", async ([fault, status]) => {
    const scope = mock.scope();
    const response = await request(fault, { headers: scope.headers, redirect: "manual" });
    expect(response.status).toBe(status);
    const other = new URL(response.headers.get("Location") ?? "");
    expect([other.hostname, other.port]).toEqual(["localhost", new URL(mock.url).port]);
    scope.reset();
    expect((await request(fault, { headers: scope.headers })).status).toBe(200);
    const hosts = scope.requests().map(({ headers }) => headers["host"]);
    expect(hosts).toEqual([new URL(mock.url).host, other.host]);
  });

  test("redirects to no host if the host of the request has no other name", () => {
    for (const name of ["example.com", "constructor"]) {
      expect(redirectUrls(`http://${name}:1`).other).toBe("http://other-host.invalid:1");
    }
  });

  test("redirects in a loop", async () => {
    await expect(request("redirect-loop")).rejects.toMatchObject({ cause: { message: "redirect count exceeded" } });
  });

  test("is sent to the same requests with the same seed", async () => {
    const sequence = async (seed: number) => {
      const seeded = await startMock({ port: 0, faults: true, seed });
      const statuses: number[] = [];
      for (let sent = 0; sent < 20; sent++) {
        statuses.push((await call(seeded.url, withPersonalPath, { headers: { Prefer: "fault=503@50%" } })).status);
      }
      await seeded.close();
      return statuses;
    };
    const first = await sequence(3);
    expect(new Set(first)).toEqual(new Set([200, 503]));
    expect(await sequence(3)).toEqual(first);
    expect(await sequence(4)).not.toEqual(first);
  });

  test("starts to count again after a reset", async () => {
    const scope = mock.scope();
    const statusOf = async () => (await request("503-then-200", { headers: scope.headers })).status;
    expect(await statusOf()).toBe(503);
    scope.clear();
    expect(await statusOf()).toBe(200);
    expect(await statusOf()).toBe(503);
    scope.reset();
    expect(await statusOf()).toBe(503);
  });

  test("has CORS headers", async () => {
    const response = await request("html", { headers: { Origin: "http://localhost:3000" } });
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("http://localhost:3000");
  });

  test("that stalls ends when the mock stops, before other responses are complete", async () => {
    const stopping = await startMock({ port: 0, faults: true });
    const ended: string[] = [];
    stopping.reply("updateMyInfo", { delay: 1000 });
    const responses = [
      call(stopping.url, withPersonalPath, { headers: { Prefer: "fault=stall" } }).catch(() => ended.push("stalled")),
      call(stopping.url, withoutParameters).then(() => ended.push("delayed")),
    ];
    await expect.poll(() => stopping.requests().length).toBe(2);
    await Promise.all([stopping.close(), ...responses]);
    expect(ended).toEqual(["stalled", "delayed"]);
  });

  test("is rejected if it is unknown, with a list of the faults", async () => {
    const response = await request("rest");
    expect(response.status).toBe(400);
    const { error_msg } = (await response.json()) as { error_msg: string };
    for (const name of Object.keys(namedFaults)) expect(error_msg).toContain(name);
  });

  test("is sent to valid requests only", async () => {
    expect((await request("html", { body: "{}" })).status).toBe(400);
  });

  test("ends when the client disconnects", async () => {
    const { hostname, port } = new URL(mock.url);
    const before = mock.requests(withoutParameters.operationId as "updateMyInfo").length;
    const body = JSON.stringify(withoutParameters.requestBody?.examples[0]?.value);
    const socket = connect(Number(port), hostname);
    socket.write(
      `${withoutParameters.method} ${withoutParameters.path} HTTP/1.1\r\nHost: a\r\n${withoutParameters.tokenHeader}: t\r\nPrefer: fault=slow\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    await expect.poll(() => mock.requests(withoutParameters.operationId as "updateMyInfo").length).toBe(before + 1);
    socket.destroy();
    expect((await call(mock.url, withoutParameters)).status).toBe(200);
  });
});
