import { type Mock, startMock } from "@hwc-users/mock";
import { operations, responseExample } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, headerViolations, pathOf, withoutParameters, withPersonalPath } from "./call.ts";
import { errorOf, sendRaw } from "./received-errors.ts";

const MIB = 1024 * 1024;

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

describe.for(operations.filter(({ requestBody }) => requestBody))("the body of $operationId", (operation) => {
  const documented = responseExample(operation, 400) as object;
  const { error_code: code } = documented as { error_code: string };

  test("is rejected with the documented error if it has another type", async () => {
    const response = await call(mock.url, operation, { body: "true", headers: { "X-Request-Id": "request-7" } });
    expect(response.status).toBe(400);
    const body = await errorOf(response);
    expect(Object.keys(body)).toEqual(Object.keys(documented));
    expect(body.error_code).toBe(code);
    expect(body.error_msg).toMatch(/body must be (object|array)/);
    expect(body.request_id).toBe("request_id" in documented ? "request-7" : undefined);
    expect(headerViolations(response)).toContain("request.body:type");
  });

  test("is rejected if it is malformed, with the position", async () => {
    const response = await call(mock.url, operation, { body: '{"name": "n",,}' });
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatchObject({
      error_code: code,
      error_msg: expect.stringContaining("position 13"),
    });
    expect(headerViolations(response)).toEqual(["request.body:json"]);
  });

  test.for([
    ["a cut body", '{"name":', "ends too early"],
    ["a body that is not UTF-8", Buffer.from([0x22, 0xff, 0x22]), "not UTF-8"],
    ["a body that is nested deep", `${"[".repeat(10_000)}${"]".repeat(10_000)}`, "deeper than 100 levels"],
  ] as const)("is rejected: %s", async ([, body, message]) => {
    const response = await call(mock.url, operation, { body });
    expect(response.status).toBe(400);
    expect((await errorOf(response)).error_msg).toContain(message);
  });

  test("is rejected if it is nested deeper than 100 levels", async () => {
    const nested = async (depth: number) =>
      headerViolations(await call(mock.url, operation, { body: "[".repeat(depth) + "]".repeat(depth) }));
    expect(await nested(100)).not.toContain("request.body:depth");
    expect(await nested(101)).toEqual(["request.body:depth"]);
  });

  test.for([
    ["wrong", "text/plain"],
    ["unreadable", "json; json/json;"],
    ["missing", undefined],
  ])("is rejected with a content type that is %s", async ([, contentType]) => {
    const init = {
      method: operation.method,
      body: Buffer.from(JSON.stringify(operation.requestBody?.examples[0]?.value)),
    };
    const headers = { [operation.tokenHeader]: "t", ...(contentType && { "Content-Type": contentType }) };
    const response = await fetch(mock.url + pathOf(operation), { ...init, headers });
    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatchObject({
      error_code: code,
      error_msg: expect.stringContaining("application/json"),
    });
    expect(headerViolations(response)).toEqual(["request.header.content-type:contentType"]);
  });

  test("is rejected over 4 MiB, whole or in chunks, before it has arrived whole", async () => {
    const large = `"${"x".repeat(4 * MIB)}"`;
    for (const body of [large, new Blob([large]).stream()]) {
      const init = { method: operation.method, body, duplex: "half", headers: { "Content-Type": "application/json" } };
      const response = await fetch(mock.url + pathOf(operation), { ...init } as RequestInit);
      expect(response.status).toBe(413);
      expect(await errorOf(response)).toMatchObject({
        error_code: "MOCK.413",
        error_msg: expect.stringMatching(/4194304 bytes.*bodyLimit.*--body-limit/),
      });
    }
    const { host } = new URL(mock.url);
    const head = `${operation.method} ${pathOf(operation)} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 9999999\r\n`;
    expect(await sendRaw(mock.url, `${head}Connection: close\r\n\r\n{`)).toMatch(/^HTTP\/1.1 413 /);
  });

  test("is validated up to 4 MiB", async () => {
    const body = `"${"x".repeat(4 * MIB - 2)}"`;
    expect(headerViolations(await call(mock.url, operation, { body }))).toEqual(["request.body:type"]);
  });
});

describe.for(operations)("$operationId", (operation) => {
  test("rejects another method, and lists the supported ones", async () => {
    const supported = operations.filter(({ path }) => path === operation.path).map(({ method }) => method);
    const method = ["DELETE", "PATCH", "POST", "PUT"].find((candidate) => !supported.includes(candidate)) ?? "PURGE";
    const response = await call(mock.url, operation, { method, body: null });
    expect(response.status).toBe(405);
    expect(response.headers.get("Allow")).toBe(supported.join(", "));
    expect((await errorOf(response)).error_msg).toContain(supported.join(", "));
  });

  test.for([
    ["code=teapot", '"teapot"'],
    ["code=299", '"299"'],
    ["code=400, example=nope", "400"],
    ["example=nope", '"nope"'],
    ["code", '"code"'],
    ["code=200=200", '"200=200"'],
    ["dynamic=maybe", "dynamic=true or dynamic=false"],
    ["fault=reset", "--faults"],
    [`code=${"9".repeat(5000)}`, "9…"],
  ])("rejects Prefer: %s", async ([Prefer, part]) => {
    const response = await call(mock.url, operation, { headers: { Prefer: Prefer ?? "" } });
    expect(response.status).toBe(400);
    const body = await errorOf(response);
    expect(body).toMatchObject({ error_code: "MOCK.400", error_msg: expect.stringContaining(part ?? "") });
    expect(body.error_msg.length).toBeLessThan(300);
  });
});

test("lists every violation in the message and in the header", async () => {
  const body = JSON.stringify({ name: "", title: "x".repeat(33), signature: 5, naem: 1, 姓名: 1 });
  const response = await call(mock.url, withoutParameters, { body });
  const { error_msg } = await errorOf(response);
  for (const part of ["name", "title", "signature", "naem", "姓名"]) expect(error_msg).toContain(part);
  expect(headerViolations(response).sort()).toEqual([
    "request.body.name:minLength",
    "request.body.signature:type",
    "request.body.title:maxLength",
    "request.body:additionalProperties",
    "request.body:additionalProperties",
  ]);
});

test("reports a path and a body that cannot be decoded together", async () => {
  const path = withPersonalPath.path.replace("{account}", "%zz");
  const response = await call(mock.url, withPersonalPath, { path, body: "{" });
  expect(headerViolations(response)).toEqual(["request.body:json", "request.path:encoding"]);
});

test.for(["Application/JSON", "application/json;charset=utf-8"])("accepts the content type %s", async (contentType) => {
  const response = await call(mock.url, withoutParameters, { headers: { "Content-Type": contentType } });
  expect(response.status).toBe(200);
});

test("spells a query parameter as the spec does", async () => {
  const response = await call(mock.url, withPersonalPath, { path: `${pathOf(withPersonalPath)}?accountType=7` });
  expect(headerViolations(response)).toEqual(["request.query.accountType:enum"]);
});

test.for(["0&accountType=0", "0&accountType=7", "7&accountType=0"])("rejects accountType=%s", async (values) => {
  const response = await call(mock.url, withPersonalPath, {
    path: `${pathOf(withPersonalPath)}?accountType=${values}`,
  });
  expect(response.status).toBe(400);
  expect(headerViolations(response)).toContainEqual(expect.stringMatching(/^request\.query\.accountType/));
});

test("echoes no token and no personal value", async () => {
  const secret = "secret-9d2f";
  const responses = await Promise.all([
    call(mock.url, withPersonalPath, {
      path: withPersonalPath.path.replace("{account}", `${secret}%zz`),
      headers: { [withPersonalPath.tokenHeader]: secret },
    }),
    call(mock.url, withPersonalPath, {
      path: `${pathOf(withPersonalPath)}?accountType=${secret}`,
      headers: { [withPersonalPath.tokenHeader]: secret },
    }),
    call(mock.url, withPersonalPath, {
      body: JSON.stringify({ email: [secret], name: secret.repeat(20), sortLevel: secret, status: secret }),
    }),
    call(mock.url, withPersonalPath, { body: `{"email":"${secret}` }),
    call(mock.url, withPersonalPath, { body: `${secret}` }),
    call(mock.url, withoutParameters, { path: `/v1/usg/dcs/corp/members/${secret}/${secret}` }),
  ]);
  for (const response of responses) {
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toContain(secret);
    expect(JSON.stringify([...response.headers])).not.toContain(secret);
  }
});

test("limits the violations that it lists", async () => {
  const many = `[${"1,".repeat(50_000)}1]`;
  const array = operations.find(({ requestBody }) => requestBody?.schema.type === "array") ?? withoutParameters;
  const response = await call(mock.url, array, { body: many });
  expect(response.status).toBe(400);
  const { error_msg } = await errorOf(response);
  expect(error_msg).toMatch(/and 49901 more\.$/);
  const header = response.headers.get("sl-violations") ?? "";
  expect(JSON.parse(header).length).toBeGreaterThan(20);
  expect(header.length).toBeLessThanOrEqual(8002);
  const tooMany = await call(mock.url, array, { body: `[${"1,".repeat(100_001)}1]` });
  expect(tooMany.status).toBe(413);
});

test("accepts a list of 30,000 accounts", async () => {
  const accounts = Array.from({ length: 30_000 }, (_, index) => `account-${index}-of-a-company@example.com`);
  const array = operations.find(({ requestBody }) => requestBody?.schema.type === "array") ?? withoutParameters;
  const body = JSON.stringify(accounts);
  expect(body.length).toBeGreaterThan(MIB);
  expect((await call(mock.url, array, { body })).status).toBe(200);
});
