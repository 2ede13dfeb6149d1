import { type Mock, startMock } from "@hwc-users/mock";
import { type Operation, operations } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

const operation = operations.find(({ parameters }) => !parameters.some(({ required }) => required)) as Operation;
const body = JSON.stringify(operation.requestBody?.examples[0]?.value);

/** Calls an operation, well-formed but for what the caller changes. */
function call({ headers = {}, ...init }: RequestInit & { headers?: Record<string, string> } = {}): Promise<Response> {
  return fetch(mock.url + operation.path, {
    method: operation.method,
    headers: { [operation.tokenHeader]: "t1", "Content-Type": "application/json", ...headers },
    body,
    ...init,
  });
}

describe("the mock", () => {
  test("answers a valid request", async () => {
    expect((await call()).status).toBe(200);
  });

  test("gives the reply that the request prefers", async () => {
    const response = await call({ headers: { Prefer: "code=401; example=tokenRefused" } });
    expect(response.status).toBe(401);
    const unauthorized = operation.responses.find(({ status }) => status === 401);
    expect(await response.json()).toEqual(unauthorized?.examples.find(({ name }) => name === "tokenRefused")?.value);
  });

  test("says what is wrong with a preference", async () => {
    const response = await call({ headers: { Prefer: "code=teapot" } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining("code=teapot") });
  });

  test.for([
    ["cut JSON", '{"name":'],
    ["text", "name"],
    ["a property outside ASCII", '{"name":"n","姓名":1}'],
  ] as const)("refuses %s at once, and says why", async ([, malformed]) => {
    const response = await call({ body: malformed, signal: AbortSignal.timeout(2000) });
    expect(response.status).toBe(400);
    expect(JSON.parse(response.headers.get("sl-violations") ?? "")).not.toEqual([]);
    expect(await response.json()).toHaveProperty("error_code");
  });

  test("refuses another content type", async () => {
    const response = await call({ headers: { "Content-Type": "text/plain" } });
    expect(response.status).toBe(400);
  });

  test("answers an undocumented method with 405, an unknown path with 404", async () => {
    expect((await call({ method: "GET", body: null })).status).toBe(405);
    expect((await fetch(`${mock.url}/nowhere`)).status).toBe(404);
  });

  test("lets a page of another origin call it and read every header", async () => {
    const origin = "http://127.0.0.1:5173";
    const preflight = await fetch(mock.url + operation.path, {
      method: "OPTIONS",
      headers: {
        Origin: origin,
        "Access-Control-Request-Method": operation.method,
        "Access-Control-Request-Headers": "x-access-token",
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("Access-Control-Allow-Methods")).toBe(operation.method);
    expect(preflight.headers.get("Access-Control-Allow-Headers")).toBe("x-access-token");
    const response = await call({ headers: { Origin: origin } });
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe(origin);
    expect(response.headers.get("Access-Control-Expose-Headers")).toBe("*");
  });
});

describe("startMock", () => {
  test("names a port that is in use", async () => {
    const port = Number(new URL(mock.url).port);
    await expect(startMock({ port })).rejects.toThrow(new RegExp(`port ${port}: it is in use`));
  });

  test("frees the port when it is closed", async () => {
    const first = await startMock({ port: 0 });
    await fetch(first.url);
    await first.close();
    const second = await startMock({ port: Number(new URL(first.url).port) });
    expect(second.url).toBe(first.url);
    await second.close();
  });
});
