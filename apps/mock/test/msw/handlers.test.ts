import { createHandlers, type HandlerOptions, type HandlersMock } from "@hwc-users/mock/msw";
import { operations, responseExample, successResponse } from "@hwc-users/spec";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { call, withoutParameters, withPersonalPath } from "../call.ts";

const server = setupServer();
let mock: HandlersMock;
function use(options?: HandlerOptions): void {
  mock = createHandlers(options);
  server.resetHandlers(...mock.handlers);
}
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
beforeEach(() => use());
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const baseUrl = "https://service.invalid";

describe.for(operations)("$operationId", (operation) => {
  test("sends the first example of the success", async () => {
    const response = await call(baseUrl, operation);
    const { status, examples } = successResponse(operation);
    expect(response.status).toBe(status);
    const text = await response.text();
    expect(text === "" ? undefined : JSON.parse(text)).toEqual(examples[0]?.value);
  });

  const named = operation.responses.flatMap(({ status, examples }) =>
    examples.map(({ name, value }) => ({ status, name, value })),
  );
  test.for(named)("sends $status $name if the Prefer header names it", async ({ status, name, value }) => {
    const response = await call(baseUrl, operation, { headers: { Prefer: `code=${status}, example=${name}` } });
    expect(response.status).toBe(status);
    expect(response.headers.get("Content-Type")).toBe("application/json");
    expect(await response.json()).toEqual(value);
  });
});

test("rejects an invalid preference, as the server does", async () => {
  const response = await call(baseUrl, withoutParameters, { headers: { Prefer: "code=299", "X-Request-Id": "r-7" } });
  expect(response.status).toBe(400);
  expect(response.headers.get("sl-violations")).toContain("preference");
  expect(await response.json()).toMatchObject({
    error_code: "MOCK.400",
    error_msg: expect.stringContaining("200"),
    request_id: "r-7",
  });
});

test("sends the request ID of the request, or generates one", async () => {
  const headers = { "X-Request-Id": "request-7" };
  expect((await call(baseUrl, withoutParameters, { headers })).headers.get("X-Request-Id")).toBe("request-7");
  expect((await call(baseUrl, withoutParameters)).headers.get("X-Request-Id")).toMatch(/^[0-9a-f]{32}$/);
});

test("sends scripted replies, in order and when they match", async () => {
  mock.reply("updateUser", { status: 429, validate: false, headers: { "Retry-After": "1" } });
  mock.reply("updateUser", { status: 403, when: { body: { name: "somebody" } } });
  const body = (name: string) => JSON.stringify({ name });
  const tooMany = await call(baseUrl, withPersonalPath, { body: body("anybody") });
  expect([tooMany.status, tooMany.headers.get("Retry-After")]).toEqual([429, "1"]);
  expect((await call(baseUrl, withPersonalPath, { body: body("anybody") })).status).toBe(200);
  expect((await call(baseUrl, withPersonalPath, { body: body("somebody") })).status).toBe(403);
});

test("sends no body with a status that has none", async () => {
  mock.reply("updateUser", { status: 204, body: {}, validate: false });
  const response = await call(baseUrl, withPersonalPath);
  expect([response.status, await response.text()]).toEqual([204, ""]);
});

test("logs requests, with their bodies", async () => {
  await call(baseUrl, withPersonalPath, { body: '{"name":"李"}', headers: { "X-Request-Id": "request-7" } });
  await call(baseUrl, withoutParameters);
  expect(mock.requests("updateUser")).toMatchObject([
    { method: "PUT", body: { name: "李" }, requestId: "request-7", violations: [] },
  ]);
  expect(mock.requests()).toHaveLength(2);
  expect(mock.count({ operationId: "updateUser", when: { body: { name: "李" } } })).toBe(1);
  mock.clear();
  expect(mock.requests()).toEqual([]);
});

test("keeps scopes apart", async () => {
  const [first, second] = [mock.scope(), mock.scope("second")];
  first.reply("updateMyInfo", { status: 500 });
  const statusIn = async ({ headers }: typeof first) => (await call(baseUrl, withoutParameters, { headers })).status;
  expect(await statusIn(second)).toBe(200);
  expect(await statusIn(first)).toBe(500);
  expect([first.requests().length, second.requests().length, mock.requests().length]).toEqual([1, 1, 2]);
});

test("delays responses", async () => {
  use({ delay: 60 });
  const startedAt = performance.now();
  expect((await call(baseUrl, withoutParameters)).status).toBe(200);
  expect(performance.now() - startedAt).toBeGreaterThan(58);
});

describe("with echo and state", () => {
  const title = "Designer";
  const update = (account: string) =>
    call(baseUrl, withPersonalPath, {
      path: withPersonalPath.path.replace("{account}", account),
      body: JSON.stringify({ title }),
      headers: { "X-Request-Id": "request-7" },
    });

  test("responds with what was sent", async () => {
    use({ echo: true });
    expect(await (await update("ming")).json()).toMatchObject({ userAccount: "ming", title });
  });

  test("remembers users, and rejects unknown ones with the ID of the request", async () => {
    use({ stateful: true, users: { users: [{ userAccount: "ming", signature: "s" }] } });
    expect(await (await update("ming")).json()).toMatchObject({ signature: "s", title });
    expect(mock.users()).toMatchObject([{ id: "ming", fields: { title } }]);
    const unknown = await update("nobody");
    expect([unknown.status, await unknown.json()]).toMatchObject([400, { request_id: "request-7" }]);
    mock.reset();
    expect(mock.users()[0]?.fields["title"]).toBe("modTitle");
  });

  const bodies = [null, "", "not JSON", "null", "5", '"text"', "[]", "[[1]]", '{"name":{}}', '{"departmentId":[]}'];
  test.for(operations.flatMap((operation) => bodies.map((body) => ({ operation, body }))))(
    "responds to any body, since nothing checks it: $operation.operationId $body",
    async ({ operation, body }) => {
      for (const options of [{ echo: true }, { stateful: true }]) {
        use(options);
        expect((await call(baseUrl, operation, { body })).status).toBeLessThan(500);
      }
    },
  );
});

test("ends the delay when the client aborts", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  use({ delay: 600_000 });
  const client = new AbortController();
  const response = call(baseUrl, withoutParameters, { signal: client.signal });
  const isDelayed = (count: number) => vi.waitFor(() => expect(vi.getTimerCount()).toBe(count));
  await isDelayed(1);
  client.abort();
  await expect(response).rejects.toThrow(/abort/);
  await isDelayed(0);
});

test.for([
  [{ port: 4010 }, "port has no meaning in MSW handlers: the handlers have no server. Remove it."],
  [{ dynamic: true }, "dynamic has no meaning in MSW handlers"],
  [{ upstream: "https://api.example.com" }, "upstream has no meaning in MSW handlers"],
  [{ control: true }, "control has no meaning in MSW handlers"],
  [{ passwords: { a: "b" } }, "passwords has no meaning in MSW handlers"],
  [{ delay: "5s" }, "delay must be milliseconds"],
  [{ dealy: 5 }, 'unknown option "dealy"'],
] as const)("rejects the options %j", ([options, message]) => {
  expect(() => createHandlers(options as HandlerOptions)).toThrow(message);
});

test("sends a body of the test only unchecked, since it has no validator", async () => {
  expect(() => mock.reply("updateUser", { body: { name: "n" } })).toThrow("validate: false");
  mock.reply("updateUser", { body: { name: "n" }, validate: false });
  expect(await (await call(baseUrl, withPersonalPath)).json()).toEqual({ name: "n" });
  expect(await (await call(baseUrl, withPersonalPath)).json()).toEqual(responseExample(withPersonalPath));
});
