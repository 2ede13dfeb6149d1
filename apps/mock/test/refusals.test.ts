import { connect } from "node:net";
import { type Mock, startMock } from "@hwc-users/mock";
import { operations } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { call, exampleOf, meeting, pathOf, personal, violationsOf, workspace } from "./call.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

const signal = () => AbortSignal.timeout(5000);

async function refusal(response: Response) {
  expect(response.headers.get("Content-Type")).toBe("application/json");
  const text = await response.text();
  expect(text).not.toMatch(/\bat .*\.(js|ts)\b|node:/);
  return JSON.parse(text) as { error_code: string; error_msg: string; request_id?: string };
}

/** Sends bytes as they are, and collects what comes until the connection ends. */
function sendRaw(bytes: string | Buffer): Promise<string> {
  const { hostname, port } = new URL(mock.url);
  const socket = connect(Number(port), hostname, () => socket.write(bytes));
  let received = "";
  return new Promise((done, failed) => {
    socket.setTimeout(10_000, () => failed(new Error(`nothing more after ${received}`)));
    socket.on("data", (chunk) => {
      received += chunk;
    });
    socket.on("error", failed);
    socket.on("close", () => done(received));
  });
}

describe.for(operations)("$operationId", (operation) => {
  const documented = exampleOf(operation, 400) as object;
  const { error_code: code } = documented as { error_code: string };

  test("refuses a wrong parameter in the shape of its service, and names it", async () => {
    const response = await call(mock.url, operation, { body: "true", headers: { "X-Request-Id": "request-7" } });
    expect(response.status).toBe(400);
    const body = await refusal(response);
    expect(Object.keys(body)).toEqual(Object.keys(documented));
    expect(body.error_code).toBe(code);
    expect(body.error_msg).toMatch(/body must be (object|array)/);
    expect(body.request_id).toBe("request_id" in documented ? "request-7" : undefined);
    expect(violationsOf(response)).toContain("request.body:type");
  });

  test("refuses malformed JSON at once, and says where it breaks", async () => {
    const response = await call(mock.url, operation, { body: '{"name": "n",,}', signal: signal() });
    expect(response.status).toBe(400);
    expect(await refusal(response)).toMatchObject({
      error_code: code,
      error_msg: expect.stringContaining("position 13"),
    });
    expect(violationsOf(response)).toEqual(["request.body:json"]);
  });

  test.for([
    ["a cut body", '{"name":', "ends too early"],
    ["a body that is not UTF-8", Buffer.from([0x22, 0xff, 0x22]), "not UTF-8"],
  ] as const)("refuses %s at once", async ([, body, message]) => {
    const response = await call(mock.url, operation, { body, signal: signal() });
    expect(response.status).toBe(400);
    expect((await refusal(response)).error_msg).toContain(message);
  });

  test.for([
    ["wrong", "text/plain"],
    ["unreadable", "json; json/json;"],
    ["missing", undefined],
  ])("refuses a %s content type", async ([, contentType]) => {
    const init = {
      method: operation.method,
      body: Buffer.from(JSON.stringify(operation.requestBody?.examples[0]?.value)),
    };
    const headers = { [operation.tokenHeader]: "t", ...(contentType && { "Content-Type": contentType }) };
    const response = await fetch(mock.url + pathOf(operation), { ...init, headers });
    expect(response.status).toBe(400);
    expect(await refusal(response)).toMatchObject({
      error_code: code,
      error_msg: expect.stringContaining("application/json"),
    });
    expect(violationsOf(response)).toEqual(["request.header.content-type:contentType"]);
  });

  test("refuses a body over 1 MiB, whole or in chunks, before it has all come", async () => {
    const large = `"${"x".repeat(1024 * 1024)}"`;
    for (const body of [large, new Blob([large]).stream()]) {
      const init = { method: operation.method, body, duplex: "half", headers: { "Content-Type": "application/json" } };
      const response = await fetch(mock.url + pathOf(operation), { ...init, signal: signal() } as RequestInit);
      expect(response.status).toBe(413);
      expect(await refusal(response)).toMatchObject({
        error_code: "MOCK.413",
        error_msg: expect.stringContaining("1048576"),
      });
    }
    const { host } = new URL(mock.url);
    const head = `${operation.method} ${pathOf(operation)} HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 9999999\r\n`;
    expect(await sendRaw(`${head}Connection: close\r\n\r\n{`)).toMatch(/^HTTP\/1.1 413 /);
  });

  test("takes a body of 1 MiB, and refuses it for what is in it", async () => {
    const body = `"${"x".repeat(1024 * 1024 - 2)}"`;
    expect(violationsOf(await call(mock.url, operation, { body }))).toEqual(["request.body:type"]);
  });

  test("refuses a call without a token", async () => {
    const response = await call(mock.url, operation, { headers: { [operation.tokenHeader]: "" } });
    expect(response.status).toBe(401);
    const { error_code } = exampleOf(operation, 401) as { error_code: string };
    expect(await refusal(response)).toMatchObject({
      error_code,
      error_msg: expect.stringContaining(operation.tokenHeader),
    });
    expect(violationsOf(response)).toEqual([`request.header.${operation.tokenHeader}:token`]);
  });

  test("refuses another method, and says which there are", async () => {
    const response = await call(mock.url, operation, { method: "DELETE", body: null });
    expect(response.status).toBe(405);
    expect(response.headers.get("Allow")).toBe(operation.method);
    expect((await refusal(response)).error_msg).toContain(operation.method);
  });

  test.for([
    ["code=teapot", '"teapot"'],
    ["code=299", "200"],
    ["code=400, example=nope", "400"],
    ["example=nope", '"nope"'],
    ["exampel=x", '"exampel"'],
    ["code", '"code"'],
    ["code=200=200", '"code"'],
    ["code=200, code=400", "twice"],
    ["fault=reset", "--faults"],
    [`code=${"9".repeat(5000)}`, "9…"],
  ])("says what is wrong with Prefer: %s", async ([Prefer, said]) => {
    const response = await call(mock.url, operation, { headers: { Prefer: Prefer ?? "" } });
    expect(response.status).toBe(400);
    const body = await refusal(response);
    expect(body).toMatchObject({ error_code: "MOCK.400", error_msg: expect.stringContaining(said ?? "") });
    expect(body.error_msg.length).toBeLessThan(300);
  });
});

test("names every violation, in the message and in the header", async () => {
  const body = JSON.stringify({ name: "", title: "x".repeat(33), signature: 5, naem: 1, 姓名: 1 });
  const response = await call(mock.url, meeting, { body });
  const { error_msg } = await refusal(response);
  for (const part of ["name", "title", "signature", "naem", "姓名"]) expect(error_msg).toContain(part);
  expect(violationsOf(response).sort()).toEqual([
    "request.body.name:minLength",
    "request.body.signature:type",
    "request.body.title:maxLength",
    "request.body:additionalProperties",
    "request.body:additionalProperties",
  ]);
});

test("names a wrong query parameter as the spec writes it", async () => {
  const response = await call(mock.url, personal, { path: `${pathOf(personal)}?accountType=7` });
  expect(violationsOf(response)).toEqual(["request.query.accountType:enum"]);
});

test("echoes no token and no personal value", async () => {
  const secret = "secret-9d2f";
  const responses = await Promise.all([
    call(mock.url, personal, {
      path: personal.path.replace("{account}", `${secret}%zz`),
      headers: { [personal.tokenHeader]: secret },
    }),
    call(mock.url, personal, {
      path: `${pathOf(personal)}?accountType=${secret}`,
      headers: { [personal.tokenHeader]: secret },
    }),
    call(mock.url, personal, {
      body: JSON.stringify({ email: [secret], name: secret.repeat(20), sortLevel: secret, status: secret }),
    }),
    call(mock.url, personal, { body: `{"email":"${secret}` }),
    call(mock.url, personal, { body: `${secret}` }),
    call(mock.url, meeting, { path: `/v1/usg/dcs/corp/members/${secret}/${secret}` }),
  ]);
  for (const response of responses) {
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(await response.text()).not.toContain(secret);
    expect(JSON.stringify([...response.headers])).not.toContain(secret);
  }
});

test("bounds what it says of a body that breaks the spec in many places", async () => {
  const many = `[${"1,".repeat(50_000)}1]`;
  const array = operations.find(({ requestBody }) => requestBody?.schema.type === "array") ?? meeting;
  const response = await call(mock.url, array, { body: many });
  expect(response.status).toBe(400);
  const { error_msg } = await refusal(response);
  expect(error_msg).toMatch(/and 49901 more\.$/);
  expect(JSON.parse(response.headers.get("sl-violations") ?? "").length).toBeGreaterThan(20);
  const tooMany = await call(mock.url, array, { body: `[${"1,".repeat(100_001)}1]` });
  expect(tooMany.status).toBe(413);
});

describe("an unknown path", () => {
  test("is answered in the shape of the nearest service, with what there is", async () => {
    const response = await call(mock.url, meeting, { path: "/v1/usg/dcs/membr" });
    expect(response.status).toBe(404);
    const body = await refusal(response);
    expect(body).toMatchObject({ error_code: "MOCK.404", error_msg: expect.stringContaining(meeting.path) });
    expect(body).toHaveProperty("request_id");
  });

  test("has the documented code where the service documents one", async () => {
    const response = await call(mock.url, workspace, { path: "/v2/p1/user/u1" });
    expect(response.status).toBe(404);
    expect(await refusal(response)).toMatchObject({
      error_code: (exampleOf(workspace, 404) as { error_code: string }).error_code,
    });
  });

  test.for(["/v1/usg/dcs/corp/member/", "/v1/usg/dcs/corp/member/%2e%2e", "/v2//users/u1", "*", "/"])(
    "is what %s is for a PUT",
    async (path) => {
      const { host } = new URL(mock.url);
      const answer = await sendRaw(
        `PUT ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
      expect(answer).toMatch(/^HTTP\/1.1 404 /);
    },
  );
});

describe("what is not HTTP as it should be", () => {
  test.for([
    ["a wrong request line", "PUT\r\n\r\n", 400],
    ["a method that does not exist", "STEAL / HTTP/1.1\r\nHost: a\r\n\r\n", 400],
    ["too many headers", `GET / HTTP/1.1\r\nHost: a\r\n${`X-A: ${"a".repeat(1000)}\r\n`.repeat(20)}\r\n`, 431],
    ["two lengths", "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400],
  ] as const)("is refused in JSON: %s", async ([, bytes, status]) => {
    const answer = await sendRaw(bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(JSON.parse(answer.split("\r\n\r\n")[1] ?? "")).toMatchObject({ error_code: `MOCK.${status}` });
  });
});
