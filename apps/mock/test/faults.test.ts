import { connect } from "node:net";
import { namedFaults } from "@hwc-users/faults";
import { type FaultName, type Mock, startMock } from "@hwc-users/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Change, call, exampleOf, meeting, personal } from "./call.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, faults: true });
});
afterAll(() => mock.close());

const ask = (fault: FaultName, change: Change = {}) =>
  call(mock.url, personal, { ...change, headers: { Prefer: `fault=${fault}`, ...change.headers } });
const success = JSON.stringify(exampleOf(personal, 200));

describe("a fault on request", () => {
  test("resets the connection, or cuts it in the body", async () => {
    await expect(ask("reset")).rejects.toMatchObject({ cause: { code: expect.stringMatching(/ECONNRESET|SOCKET/) } });
    await expect(ask("reset-body").then((response) => response.text())).rejects.toThrow();
    await expect(ask("wrong-length").then((response) => response.text())).rejects.toThrow();
  });

  test("stalls, and holds no other request up", async () => {
    const signal = AbortSignal.timeout(300);
    const stalled = ask("stall", { signal });
    expect((await call(mock.url, personal)).status).toBe(200);
    await expect(stalled).rejects.toThrow(/timeout/);
    const half = await ask("stall-body", { signal: AbortSignal.timeout(300) });
    await expect(half.text()).rejects.toThrow();
  });

  test.for([
    ["cut", 200, success.slice(0, success.length / 2)],
    ["html", 502, expect.stringContaining("<html")],
    ["null", 200, "null"],
    ["empty", 200, ""],
    ["malformed", 200, expect.not.stringMatching(/^$/)],
    ["wrong-type", 200, success],
    ["error-in-200", 200, expect.stringContaining("error_code")],
    ["drip", 200, success],
  ] as const)("answers with %s", async ([fault, status, body]) => {
    const response = await ask(fault);
    expect(response.status).toBe(status);
    expect(await response.text()).toEqual(body);
    expect(response.headers.get("X-Request-Id")).toBeTruthy();
  });

  test("counts, for each request ID apart", async () => {
    const statusOf = async (id: string) => {
      const response = await ask("429-then-200", { headers: { "X-Request-Id": id } });
      return [response.status, response.headers.get("Retry-After")];
    };
    expect(await statusOf("a")).toEqual([429, "1"]);
    expect(await statusOf("b")).toEqual([429, "1"]);
    expect(await statusOf("a")).toEqual([200, null]);
    expect(await statusOf("a")).toEqual([429, "1"]);
    expect(await statusOf("b")).toEqual([200, null]);
  });

  test("is readable by pages of other origins", async () => {
    const response = await ask("html", { headers: { Origin: "http://localhost:3000" } });
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe("http://localhost:3000");
  });

  test("that does not exist is refused, with those that do", async () => {
    const response = await ask("rest" as FaultName);
    expect(response.status).toBe(400);
    const { error_msg } = (await response.json()) as { error_msg: string };
    for (const name of Object.keys(namedFaults)) expect(error_msg).toContain(name);
  });

  test("comes after the checks", async () => {
    expect((await ask("html", { body: "{}" })).status).toBe(400);
  });

  test("ends when the client goes away", async () => {
    const { hostname, port } = new URL(mock.url);
    const before = mock.requests(meeting.operationId as "updateMyInfo").length;
    const body = JSON.stringify(meeting.requestBody?.examples[0]?.value);
    const socket = connect(Number(port), hostname);
    socket.write(
      `PUT ${meeting.path} HTTP/1.1\r\nHost: a\r\n${meeting.tokenHeader}: t\r\nPrefer: fault=slow\r\n` +
        `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    await expect.poll(() => mock.requests(meeting.operationId as "updateMyInfo").length).toBe(before + 1);
    socket.destroy();
    expect((await call(mock.url, meeting)).status).toBe(200);
  });
});
