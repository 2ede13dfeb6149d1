import { once } from "node:events";
import { request } from "node:http";
import { delayed, type Faults, ok, stallBody, stallHeaders, startFaults, status } from "@hwc-users/faults";
import { operations, responseExample, successResponse } from "@hwc-users/spec";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { escapedPathOf, id, idOf, send, sendRaw, withBody, withoutBody } from "./operations.ts";

let faults: Faults;
beforeEach(async () => {
  faults = await startFaults();
});
afterEach(() => faults.close());

describe("next", () => {
  test.for(operations)("defaults to the example of $operationId", async (operation) => {
    const response = await send(faults, operation);
    expect(response.status).toBe(successResponse(operation).status);
    const text = await response.text();
    expect(text && JSON.parse(text)).toEqual(responseExample(operation) ?? "");
  });

  test("queues replies in order, over several calls", async () => {
    faults.next(id, [status(500), status(503)]);
    faults.next(id, [status(429)]);
    const statuses = [];
    for (let call = 0; call < 5; call++) statuses.push((await send(faults)).status);
    expect(statuses).toEqual([500, 503, 429, 200, 200]);
  });

  test("keeps one queue per operation", async () => {
    faults.next(id, [status(500)]);
    expect((await send(faults, withoutBody)).status).toBe(200);
    expect((await send(faults)).status).toBe(500);
  });

  test("sends each of several concurrent requests its own reply", async () => {
    faults.next(id, [status(500), status(503), status(429)]);
    const responses = await Promise.all([send(faults), send(faults), send(faults)]);
    expect(responses.map((response) => response.status).sort()).toEqual([429, 500, 503]);
  });

  test("rejects an unknown operation and lists the known ones", () => {
    const known = operations.map(({ operationId }) => operationId).join(", ");
    for (const call of [
      () => faults.next("updateNobody" as never, [ok()]),
      () => faults.requests("updateNobody" as never),
      () => faults.aborted("updateNobody" as never),
    ]) {
      expect(call).toThrow(`unknown operation "updateNobody". The spec has ${known}.`);
    }
  });

  test("responds with 500 and the error that a reply threw", async () => {
    faults.next(id, [
      () => {
        throw new Error("my mistake");
      },
    ]);
    const response = await send(faults);
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ error_msg: expect.stringContaining("my mistake") });
  });
});

describe("requests", () => {
  test("returns whole requests in order", async () => {
    const before = performance.now();
    await send(faults, withBody, { body: '{"name":"李"}', headers: { "X-Test": "1" } });
    await fetch(`${faults.otherUrl}${escapedPathOf(withBody)}?a=1&a=%202`, {
      method: withBody.method,
      body: "x".repeat(1e6),
    });
    const [first, second, ...rest] = faults.requests(id);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      operationId: id,
      method: withBody.method,
      url: escapedPathOf(withBody),
      headers: { "x-test": "1" },
      body: '{"name":"李"}',
      origin: "first",
    });
    expect(second).toMatchObject({
      url: `${escapedPathOf(withBody)}?a=1&a=%202`,
      body: "x".repeat(1e6),
      origin: "other",
    });
    expect(first?.receivedAt).toBeGreaterThan(before);
    expect(second?.receivedAt).toBeGreaterThan(first?.receivedAt ?? Number.POSITIVE_INFINITY);
  });

  test("have the path of an absolute URL, as the clients of a proxy send it", async () => {
    const path = `http://service.example${escapedPathOf(withoutBody)}?a=1`;
    const { port } = new URL(faults.url);
    const [response] = await once(request({ port, path, method: withoutBody.method }).end("{}"), "response");
    response.resume();
    expect(response.statusCode).toBe(200);
    expect(faults.requests(idOf(withoutBody))).toMatchObject([{ url: `${escapedPathOf(withoutBody)}?a=1` }]);
  });

  test("filters by operation", async () => {
    await send(faults, withoutBody);
    expect(faults.requests(id)).toEqual([]);
    expect(faults.requests(idOf(withoutBody))).toHaveLength(1);
    expect(faults.requests()).toHaveLength(1);
  });

  test.for([
    ["another path", "PUT", "/nowhere"],
    ["another method", "GET", escapedPathOf(withBody)],
    ["a segment too many", withBody.method, `${escapedPathOf(withBody)}/b`],
    ["an empty segment", withBody.method, escapedPathOf(withBody).replace("a%2Fb", "")],
  ] as const)("includes a request to no operation, which gets 404: %s", async ([, method, path]) => {
    const response = await fetch(faults.url + path, { method });
    expect(response.status).toBe(404);
    expect(await response.json()).toEqual({ error_code: "FAULTS.404", error_msg: expect.stringContaining(path) });
    expect(faults.requests()).toMatchObject([{ operationId: undefined, url: path }]);
  });

  test("is emptied by clear, and so are the reply queues", async () => {
    await send(faults);
    faults.next(id, [status(500)]);
    faults.clear();
    expect(faults.requests()).toEqual([]);
    expect((await send(faults)).status).toBe(200);
  });
});

describe("response headers", () => {
  test.for(operations)("of $operationId include X-Request-Id if the spec documents it", async (operation) => {
    const isDocumented = operation.responses.some(({ headers }) => headers.some(({ name }) => name === "X-Request-Id"));
    const echoed = await send(faults, operation, { headers: { "X-Request-Id": "mine" } });
    expect(echoed.headers.get("X-Request-Id")).toBe(isDocumented ? "mine" : null);
    faults.next(idOf(operation), [status(503)]);
    const generated = (await send(faults, operation)).headers.get("X-Request-Id");
    expect(generated).toEqual(isDocumented ? expect.stringMatching(/^[0-9a-f]{32}$/) : null);
  });

  test("let a page of another origin send requests and read every header", async () => {
    const origin = "http://127.0.0.1:5173";
    const preflight = await send(faults, withBody, {
      method: "OPTIONS",
      headers: {
        Origin: origin,
        "Access-Control-Request-Method": withBody.method,
        "Access-Control-Request-Headers": "x-access-token",
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("Access-Control-Allow-Methods")).toBe(withBody.method);
    expect(preflight.headers.get("Access-Control-Allow-Headers")).toBe("x-access-token");
    expect(preflight.headers.get("Access-Control-Allow-Credentials")).toBe("true");
    faults.next(id, [status(503, { retryAfter: 1 })]);
    const response = await send(faults, withBody, { headers: { Origin: origin } });
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe(origin);
    expect(response.headers.get("Access-Control-Allow-Credentials")).toBe("true");
    expect(response.headers.get("Access-Control-Expose-Headers")?.split(", ")).toContain("retry-after");
    expect(faults.requests()).toHaveLength(1);
  });
});

describe("connections", () => {
  test("are counted on both origins while they are open", async () => {
    expect(faults.openConnections()).toBe(0);
    const first = sendRaw(faults);
    const other = sendRaw({ ...faults, url: faults.otherUrl });
    await expect.poll(() => faults.requests().length).toBe(2);
    expect(faults.openConnections()).toBe(2);
    first.socket.destroy();
    await expect.poll(() => faults.openConnections()).toBe(1);
    other.socket.destroy();
    await expect.poll(() => faults.openConnections()).toBe(0);
  });

  test("aborted by the client are counted per operation until clear", async () => {
    faults.next(id, [stallHeaders()]);
    await send(faults, withoutBody);
    const { socket } = sendRaw(faults);
    await expect.poll(() => faults.requests(id).length).toBe(1);
    expect(faults.aborted()).toBe(0);
    socket.destroy();
    await expect.poll(() => faults.aborted(id)).toBe(1);
    expect(faults.aborted(idOf(withoutBody))).toBe(0);
    faults.clear();
    expect(faults.aborted()).toBe(0);
  });

  test("aborted during an upload are counted, but not logged as requests", async () => {
    const { socket, ended } = sendRaw(faults);
    await expect.poll(() => faults.requests().length).toBe(1);
    socket.write(
      `${withBody.method} ${escapedPathOf(withBody)} HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n{`,
      () => socket.end(),
    );
    await ended;
    await expect.poll(() => faults.aborted(id)).toBe(1);
    expect(faults.requests()).toHaveLength(1);
  });

  test("aborted after clear are not counted", async () => {
    faults.next(id, [stallHeaders()]);
    const { socket } = sendRaw(faults);
    await expect.poll(() => faults.requests().length).toBe(1);
    faults.clear();
    socket.destroy();
    await expect.poll(() => faults.openConnections()).toBe(0);
    expect(faults.aborted()).toBe(0);
  });

  test("all end at close, even stalled ones, and do not count as aborted", async () => {
    faults.next(id, [stallHeaders(), stallBody(), delayed(3_600_000, ok())]);
    const stalled = [sendRaw(faults), sendRaw(faults), sendRaw(faults)];
    await expect.poll(() => faults.requests().length).toBe(3);
    await faults.close();
    await Promise.all(stalled.map(({ ended }) => ended));
    expect(faults.openConnections()).toBe(0);
    expect(faults.aborted()).toBe(0);
    await expect(send(faults)).rejects.toThrow("fetch failed");
  });
});
