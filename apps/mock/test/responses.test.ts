import { once } from "node:events";
import { request } from "node:http";
import { json } from "node:stream/consumers";
import { type Mock, startMock } from "@hwc-users/mock";
import { exampleRequest, operations, responseExample, successResponse } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, withNotFound, withoutParameters, withPersonalPath } from "./call.ts";

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
  test("sends the first example of the success", async () => {
    const response = await call(mock.url, operation);
    const { status, examples } = successResponse(operation);
    expect(response.status).toBe(status);
    expect(await bodyOf(response)).toEqual(examples[0]?.value);
  });

  const named = operation.responses.flatMap(({ status, examples }) =>
    examples.map(({ name, value }) => ({ status, name, value })),
  );
  test.for(named)("sends $status $name if the Prefer header names it", async ({ status, name, value }) => {
    const response = await call(mock.url, operation, { headers: { Prefer: `code=${status}; example="${name}"` } });
    expect(response.status).toBe(status);
    expect(await bodyOf(response)).toEqual(value);
    expect(response.headers.get("Content-Type")).toBe("application/json");
  });

  test("sends the examples of the default response with the status of their error code", async () => {
    const [example] = operation.defaultResponse?.examples ?? [];
    expect(example).toBeDefined();
    const response = await call(mock.url, operation, { headers: { Prefer: `example=${example?.name}` } });
    expect(response.status).toBe(429);
    expect(await bodyOf(response)).toEqual(example?.value);
  });

  test("sends the first example of a status without a named one", async () => {
    const response = await call(mock.url, operation, { headers: { Prefer: "code=401" } });
    expect(await bodyOf(response)).toEqual(responseExample(operation, 401));
  });
});

test("reads several Prefer headers as one", async () => {
  const { url, ...init } = exampleRequest(withPersonalPath, mock.url, { token: "token-1" });
  const headers = { ...init.headers, Prefer: ["return=minimal", "code=400", "example=accountNotFound"] };
  const sent = request(url, { method: init.method, headers }).end(init.body);
  const [response] = await once(sent, "response");
  expect(response.statusCode).toBe(400);
  expect(await json(response)).toEqual(responseExample(withPersonalPath, 400, "accountNotFound"));
});

test("finds an example without its status", async () => {
  const response = await call(mock.url, withPersonalPath, { headers: { Prefer: "example=userIdTaken" } });
  expect(response.status).toBe(400);
  expect(await bodyOf(response)).toEqual(responseExample(withPersonalPath, 400, "userIdTaken"));
});

test("ignores preferences that other software sends", async () => {
  const response = await call(mock.url, withoutParameters, {
    headers: { Prefer: "respond-async, wait=10, return=minimal" },
  });
  expect(response.status).toBe(200);
});

test("sends the request ID of the request, or generates one", async () => {
  const sent = await call(mock.url, withoutParameters, { headers: { "X-Request-Id": "7f1c9c0e-3f1b" } });
  expect(sent.headers.get("X-Request-Id")).toBe("7f1c9c0e-3f1b");
  const [first, second] = await Promise.all([call(mock.url, withoutParameters), call(mock.url, withNotFound)]);
  expect(first.headers.get("X-Request-Id")).toMatch(/^[0-9a-f]{32}$/);
  expect(first.headers.get("X-Request-Id")).not.toBe(second.headers.get("X-Request-Id"));
});

test("delays a response", async () => {
  const slow = await startMock({ port: 0, delay: [40, 60] });
  const startedAt = performance.now();
  expect((await call(slow.url, withoutParameters)).status).toBe(200);
  expect(performance.now() - startedAt).toBeGreaterThan(38);
  await slow.close();
});

describe("the pages", () => {
  test("the start page lists each operation with a curl command and the header of each example", async () => {
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
    expect(page).not.toContain("<li>");
  });

  test.for([
    [{ stateful: true }, "It remembers users"],
    [{ echo: true }, "repeats the values of its request"],
    [{ control: true }, 'href="/__mock/openapi.json"'],
  ] as const)("the start page describes %j", async ([options, text]) => {
    const configured = await startMock({ port: 0, ...options });
    const page = await (await fetch(configured.url)).text();
    expect(page).toContain(text);
    expect(page.match(/<li>/g)).toHaveLength(1);
    await configured.close();
  });

  test("the start page lists the faults if they are on", async () => {
    const faulty = await startMock({ port: 0, faults: true });
    const page = await (await fetch(faulty.url)).text();
    expect(page).toContain("Prefer: fault=reset");
    await faulty.close();
  });

  test("/health responds", async () => {
    const response = await fetch(`${mock.url}/health`);
    expect(await response.json()).toEqual({ status: "ok" });
    expect((await fetch(`${mock.url}/health`, { method: "HEAD" })).status).toBe(200);
  });
});
