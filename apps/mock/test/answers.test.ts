import { type Mock, startMock } from "@hwc-users/mock";
import { operations, type Schema } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, exampleOf, meeting, personal, workspace } from "./call.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
  return text === "" ? undefined : JSON.parse(text);
}

describe.for(operations)("$operationId", (operation) => {
  test("answers with the first example of its success", async () => {
    const response = await call(mock.url, operation);
    expect(response.status).toBe(200);
    expect(await bodyOf(response)).toEqual(exampleOf(operation, 200));
  });

  const named = operation.responses.flatMap(({ status, examples }) =>
    examples.map(({ name, value }) => ({ status, name, value })),
  );
  test.for(named)("answers with $status $name on request", async ({ status, name, value }) => {
    const response = await call(mock.url, operation, { headers: { Prefer: `code=${status}; example="${name}"` } });
    expect(response.status).toBe(status);
    expect(await bodyOf(response)).toEqual(value);
    expect(response.headers.get("Content-Type")).toBe("application/json");
  });

  test("answers a status without an example with its first", async () => {
    const response = await call(mock.url, operation, { headers: { Prefer: "code=401" } });
    expect(await bodyOf(response)).toEqual(exampleOf(operation, 401));
  });
});

test("finds an example without its status", async () => {
  const response = await call(mock.url, personal, { headers: { Prefer: "example=userIdTaken" } });
  expect(response.status).toBe(400);
  expect(await bodyOf(response)).toEqual(exampleOf(personal, 400, "userIdTaken"));
});

test("ignores preferences that other software sends", async () => {
  const response = await call(mock.url, meeting, { headers: { Prefer: "respond-async, wait=10, return=minimal" } });
  expect(response.status).toBe(200);
});

test("sends the ID of the request back, or makes one up", async () => {
  const sent = await call(mock.url, meeting, { headers: { "X-Request-Id": "7f1c9c0e-3f1b" } });
  expect(sent.headers.get("X-Request-Id")).toBe("7f1c9c0e-3f1b");
  const [first, second] = await Promise.all([call(mock.url, meeting), call(mock.url, workspace)]);
  expect(first.headers.get("X-Request-Id")).toMatch(/^[0-9a-f]{32}$/);
  expect(first.headers.get("X-Request-Id")).not.toBe(second.headers.get("X-Request-Id"));
});

describe("dynamic", () => {
  test("makes up answers that fit the schemas and differ", async () => {
    const dynamic = await startMock({ port: 0, dynamic: true });
    try {
      const bodies = new Set<string>();
      for (let i = 0; i < 30; i++) {
        const response = await call(dynamic.url, personal);
        expect(response.status).toBe(200);
        const text = await response.text();
        bodies.add(text);
        const { schema } = personal.responses[0] ?? {};
        expect(misfits(schema as Schema, JSON.parse(text))).toEqual([]);
      }
      expect(bodies.size).toBeGreaterThan(25);
      const failed = await call(dynamic.url, personal, { headers: { Prefer: "code=403" } });
      expect(failed.status).toBe(403);
      expect(await bodyOf(failed)).not.toEqual(exampleOf(personal, 403));
      const named = await call(dynamic.url, personal, { headers: { Prefer: "code=403, example=notAllowed" } });
      expect(await bodyOf(named)).toEqual(exampleOf(personal, 403, "notAllowed"));
      expect((await call(dynamic.url, meeting)).status).toBe(200);
    } finally {
      await dynamic.close();
    }
  });
});

/** The places where a value has another type than its schema says. */
function misfits(schema: Schema, value: unknown, place = "$"): string[] {
  const types = [schema.type ?? []].flat();
  const type =
    value === null ? "null" : Array.isArray(value) ? "array" : Number.isInteger(value) ? "integer" : typeof value;
  if (types.length > 0 && !types.includes(type)) return [`${place} is ${type}`];
  if (Array.isArray(value))
    return value.flatMap((item, index) => (schema.items ? misfits(schema.items, item, `${place}.${index}`) : []));
  return Object.entries((type === "object" ? value : {}) as object).flatMap(([name, inner]) => {
    const property = schema.properties?.[name];
    return property ? misfits(property, inner, `${place}.${name}`) : [];
  });
}

test("waits before an answer when asked to", async () => {
  const slow = await startMock({ port: 0, delay: [40, 60] });
  const startedAt = performance.now();
  expect((await call(slow.url, meeting)).status).toBe(200);
  expect(performance.now() - startedAt).toBeGreaterThan(38);
  await slow.close();
});

describe("a page of another origin", () => {
  const origin = "http://127.0.0.1:5173";
  const preflight = (url: string) =>
    fetch(url + meeting.path, {
      method: "OPTIONS",
      headers: {
        Origin: origin,
        "Access-Control-Request-Method": meeting.method,
        "Access-Control-Request-Headers": "x-access-token",
      },
    });

  test("may call, and read every header", async () => {
    const asked = await preflight(mock.url);
    expect(asked.status).toBe(204);
    expect(asked.headers.get("Access-Control-Allow-Methods")).toBe(meeting.method);
    expect(asked.headers.get("Access-Control-Allow-Headers")).toBe("x-access-token");
    const response = await call(mock.url, meeting, { headers: { Origin: origin } });
    expect(response.headers.get("Access-Control-Allow-Origin")).toBe(origin);
    expect(response.headers.get("Access-Control-Expose-Headers")).toBe("*");
    const refused = await call(mock.url, meeting, { headers: { Origin: origin }, body: "[]" });
    expect(refused.headers.get("Access-Control-Allow-Origin")).toBe(origin);
  });

  test("may only where it is listed", async () => {
    const strict = await startMock({ port: 0, corsOrigins: ["http://localhost:3000"] });
    expect((await preflight(strict.url)).headers.get("Access-Control-Allow-Origin")).toBeNull();
    const allowed = await call(strict.url, meeting, { headers: { Origin: "http://localhost:3000" } });
    expect(allowed.headers.get("Access-Control-Allow-Origin")).toBe("http://localhost:3000");
    await strict.close();
  });
});

describe("the pages", () => {
  test("the start page lists each operation with a curl line, and how to ask for each example", async () => {
    const response = await fetch(mock.url);
    expect(response.headers.get("Content-Type")).toMatch(/^text\/html/);
    const page = await response.text();
    for (const { operationId, responses } of operations) {
      expect(page).toContain(
        mock
          .curl(operationId as "updateUser")
          .replaceAll("'", "&#39;")
          .replaceAll('"', "&quot;"),
      );
      for (const { status, examples } of responses) {
        for (const { name } of examples) expect(page).toContain(`Prefer: code=${status}, example=${name}`);
      }
    }
    expect(page).not.toContain("fault=");
  });

  test("the start page lists the faults where they can be asked for", async () => {
    const faulty = await startMock({ port: 0, faults: true });
    const page = await (await fetch(faulty.url)).text();
    expect(page).toContain("Prefer: fault=reset");
    await faulty.close();
  });

  test("/health answers", async () => {
    const response = await fetch(`${mock.url}/health`);
    expect(await response.json()).toEqual({ status: "ok" });
    expect((await fetch(`${mock.url}/health`, { method: "HEAD" })).status).toBe(200);
  });
});
