import { once } from "node:events";
import { request } from "node:http";
import { type Mock, type MockOptions, startMock } from "@hwc-users/mock";
import { describe, expect, onTestFinished, test } from "vitest";

async function start(options: MockOptions = {}): Promise<Mock> {
  const mock = await startMock({ port: 0, control: true, ...options });
  onTestFinished(() => mock.close());
  return mock;
}

/** Sends headers that fetch does not let a program choose. */
async function send(mock: Mock, headers: Record<string, string>, method = "GET", path = "/__mock/requests") {
  const [response] = await once(request(`${mock.url}${path}`, { method, headers }).end(), "response");
  const body = (await response.setEncoding("utf8").toArray()).join("");
  return { status: response.statusCode, headers: response.headers, body };
}

describe("without a token", () => {
  test.for(["127.0.0.1:4010", "127.9.9.9", "localhost:80", "mock.localhost", "[::1]:4010", "LOCALHOST"])(
    "the host %s is accepted",
    async (host) => {
      expect((await send(await start(), { Host: host })).status).toBe(200);
    },
  );

  test.for([
    "rebound.example.com",
    "127.0.0.1.example.com",
    "localhost.example.com",
    "evillocalhost",
    "192.168.0.1:4010",
    "0.0.0.0",
  ])("the host %j is refused", async (host) => {
    const { status, body } = await send(await start(), { Host: host });
    expect(status).toBe(403);
    expect(body).toContain("--control-token");
  });
});

describe("with a token", () => {
  test("every host is accepted that sends it", async () => {
    const mock = await start({ controlToken: "token-1" });
    for (const authorization of ["Bearer token-1", "bearer token-1"]) {
      const { status } = await send(mock, { Host: "mock.example.com", Authorization: authorization });
      expect(status).toBe(200);
    }
  });

  test.for(["", "Bearer", "Bearer token-2", "Bearer token-", "Bearer token-11", "token-1", "Basic token-1"])(
    "%j is refused",
    async (authorization) => {
      const { status, headers, body } = await send(await start({ controlToken: "token-1" }), {
        Authorization: authorization,
      });
      expect(status).toBe(401);
      expect(headers["www-authenticate"]).toBe("Bearer");
      expect(body).toContain("Authorization: Bearer <token>");
      expect(body).not.toContain("token-");
    },
  );

  test("is not in the request log", async () => {
    const mock = await start({ controlToken: "token-1" });
    await send(mock, { Authorization: "Bearer token-1" });
    await send(mock, { Authorization: "Bearer token-1" }, "GET", "/__mock/unknown");
    expect(mock.requests()).toEqual([]);
  });
});

describe("a page", () => {
  test.for(["http://localhost:5173", "http://127.0.0.1:3000", "https://app.localhost", "http://[::1]:8080"])(
    "of %s may use the control API",
    async (origin) => {
      const { status, headers } = await send(await start(), { Origin: origin });
      expect([status, headers["access-control-allow-origin"]]).toEqual([200, origin]);
    },
  );

  test.for([
    "https://example.com",
    "null",
    "http://evillocalhost",
    "http://localhost.example.com",
    "http://127.0.0.1.example.com",
  ])("of %s may not, not even with the token", async (origin) => {
    const mock = await start({ controlToken: "token-1" });
    const { status, headers, body } = await send(mock, { Origin: origin, Authorization: "Bearer token-1" });
    expect([status, headers["access-control-allow-origin"]]).toEqual([403, undefined]);
    expect(body).toContain("--cors-origin");
  });

  test("of an origin in corsOrigins may use it", async () => {
    const mock = await start({ corsOrigins: ["https://app.example.com"] });
    expect((await send(mock, { Origin: "https://app.example.com" })).status).toBe(200);
    expect((await send(mock, { Origin: "https://other.example.com" })).status).toBe(403);
  });

  test("gets a preflight without a token", async () => {
    const mock = await start({ controlToken: "token-1" });
    const preflight = (origin: string) =>
      send(
        mock,
        {
          Origin: origin,
          "Access-Control-Request-Method": "DELETE",
          "Access-Control-Request-Headers": "authorization,x-mock-scope",
        },
        "OPTIONS",
        "/__mock/scopes/a",
      );
    const { status, headers } = await preflight("http://localhost:5173");
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      "access-control-allow-origin": "http://localhost:5173",
      "access-control-allow-methods": "DELETE",
      "access-control-allow-headers": "authorization,x-mock-scope",
    });
    const refused = await preflight("https://example.com");
    expect([refused.status, refused.headers["access-control-allow-origin"]]).toEqual([403, undefined]);
  });
});

test("a host that others can reach needs a token", async () => {
  await expect(startMock({ port: 0, host: "0.0.0.0", control: true })).rejects.toThrow(
    'control needs controlToken: other machines can reach host "0.0.0.0".',
  );
  const mock = await start({ host: "0.0.0.0", controlToken: "token-1" });
  expect((await send(mock, { Authorization: "Bearer token-1" })).status).toBe(200);
});
