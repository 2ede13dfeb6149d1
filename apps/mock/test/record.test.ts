import {
  isObject,
  operationById,
  operations,
  responseExample,
  type Schema,
  signInOperations,
  successResponse,
} from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { loadOperations } from "../src/load-operations.ts";
import { responseViolations } from "../src/prism/validate.ts";
import { record, recordedValue } from "./recordings.ts";

/** The operations whose success has an example with every field. */
const withBody = [...operations, ...signInOperations].filter(
  (operation) => responseExample(operation, successResponse(operation).status, "full") !== undefined,
);

/** Replaces each text that the schema marks as personal. */
function withPersonal(value: unknown, schema: Schema, text: string): unknown {
  const schemas = [schema, ...(schema.anyOf ?? [])];
  if (Array.isArray(value)) {
    const items = schemas.find((one) => one.items)?.items ?? {};
    return value.map((item) => withPersonal(item, items, text));
  }
  if (isObject(value)) {
    const properties = schemas.find((one) => one.properties)?.properties ?? {};
    return Object.fromEntries(
      Object.entries(value).map(([name, child]) => [name, withPersonal(child, properties[name] ?? {}, text)]),
    );
  }
  return typeof value === "string" && schemas.some((one) => one["x-personal"]) ? text : value;
}

describe("a file", () => {
  test("has a summary and a value, and is named like the examples of the spec", () => {
    expect(
      record([{ body: { name: "Jane Doe", deptName: "Sales", status: 1, hidePhone: false, email: null } }]),
    ).toEqual({
      "updateUser.200.recorded.yaml": `summary: Recorded from a server, without personal values
value:
  name: modName
  email: null
  hidePhone: false
  status: 1
  deptName: Sales
`,
    });
  });

  test.for(withBody.map((operation) => [operation.operationId, operation] as const))(
    "of %s has no value that the spec marks as personal, and fits the spec",
    ([operationId, operation]) => {
      const { status, schema = {} } = successResponse(operation);
      const full = responseExample(operation, status, "full");
      const body = withPersonal(full, schema, "Jane Doe");
      expect(JSON.stringify(body)).toContain("Jane Doe");
      const value = recordedValue({ operation, status, body });
      expect(JSON.stringify(value)).not.toContain("Jane Doe");
      const compiled = operationById(loadOperations(), operationId);
      const headers = { "content-type": "application/json" };
      expect(responseViolations(compiled, { statusCode: status, headers, body: value })).toEqual([]);
      expect(Object.keys(value ?? {})).toEqual(Object.keys(full ?? {}));
    },
  );

  test("does not depend on who the user is", () => {
    const [one, other] = ["Jane Doe", "李明"].map((name) =>
      record([{ body: { id: `8a2c3f9579d240820179d51e6caf${name.length}001`, name, activeTime: Date.now() } }]),
    );
    expect(one).toEqual(other);
  });

  test("has at most three items of an array", () => {
    const vmrList = Array.from({ length: 100 }, () => ({ vmrName: "Jane's room", status: 0 }));
    expect(recordedValue({ body: { vmrList } })).toEqual({
      vmrList: Array.from({ length: 3 }, () => ({ vmrName: "name's cloud meeting room", status: 0 })),
    });
  });
});

describe("a recording leaves out", () => {
  test("fields that the spec does not list", () => {
    const body = JSON.parse('{"deptName":"Sales","nickname":"jd","corp":{"manager":"jd"},"__proto__":{"a":"jd"}}');
    expect(recordedValue({ body })).toEqual({ deptName: "Sales", corp: {} });
  });

  test.for([
    ["an email address", "User jane@x is gone."],
    ["a phone number", "No user has +86 173-0000 9807."],
    ["an IP address", "10.11.12.13 may not call."],
    ["a time", "Locked until 2027-01-31T08:00."],
    ["an ID", "User 8a2cf9579d24f820 is gone."],
    ["a UUID", "User 8a2cf95d-a9d2-4f82-a018-d5caf0e6d000 is gone."],
    ["a token", "Token cnrxvcpceIkbfkoz1YJ is wrong."],
    ["the account in the path", "Account jane.d/e is gone."],
    ["a value of the query", "jane-query is wrong."],
    ["the token of the request", "TOKEN-1 is wrong."],
    ["the request ID", "See request-1."],
    ["a value of the body", "Jane Doe is taken."],
    ["a short name of the body", "用户李明不存在。"],
    ["a value of the body that is deeper", "deep secret is taken."],
  ])("a message with %s", ([, message]) => {
    const request = {
      path: "/v1/usg/dcs/corp/member/jane.d%2Fe",
      search: "accountType=jane-query",
      headers: { "x-access-token": "token-1", "x-request-id": "request-1" },
      body: { name: "Jane Doe", signature: "李明", list: [{ text: "deep secret" }] },
    };
    const body = { error_code: "USG.299999999", error_msg: message };
    const expected = { error_code: "USG.299999999", error_msg: "[error_msg]" };
    expect(recordedValue({ request, status: 400, body })).toEqual(expected);
  });

  test("a message with a personal value of the same response", () => {
    expect(recordedValue({ body: { name: "Jane", deptName: "Jane's team", deptCode: "A" } })).toEqual({
      name: "modName",
      deptName: "Root Department",
      deptCode: "A",
    });
  });

  test("a number that has the form of a phone number or an ID", () => {
    const operation = operationById(signInOperations, "signInWithIam");
    expect(recordedValue({ body: { sortLevel: 13800000 } })).toEqual({ sortLevel: 1 });
    expect(recordedValue({ operation, status: 400, body: { error: { code: 13800000 } } })).toEqual({
      error: { code: 0 },
    });
  });

  test("a text of a body that is nested deeply", () => {
    const nested = JSON.parse(`${"[".repeat(100_000)}"Jane Doe"${"]".repeat(100_000)}`);
    expect(recordedValue({ request: { body: nested }, body: { deptName: "Jane Doe" } })).toEqual({
      deptName: "Root Department",
    });
  });

  test("no known value, and no text that has a short text of the request by chance", () => {
    const request = { body: { country: "albania", deptCode: "1" } };
    const body = { country: "albania", deptName: "Team 1" };
    expect(recordedValue({ request, body })).toEqual(body);
  });

  test("an error code that could be anything else", () => {
    const files = record([{ status: 400, body: { error_code: "../../../etc/jane" } }]);
    expect(Object.keys(files)).toEqual(["updateUser.400.recordedUnknownError.yaml"]);
    expect(Object.values(files)[0]).not.toContain("jane");
  });
});

describe("an error", () => {
  test("keeps its code and its message, and gets the request ID of the example with the same code", () => {
    const body = {
      error_code: "USG.201040000",
      error_msg: "No such user.",
      request_id: "0f6a1b0c5d2e4f7a8b9c0d1e2f3a4b5c",
    };
    const files = record([{ status: 400, body }]);
    expect(Object.keys(files)).toEqual(["updateUser.400.recordedAccountNotFound.yaml"]);
    expect(parse(Object.values(files)[0] ?? "").value).toEqual({
      ...body,
      request_id: "26701eb8f982b175b70776316d46e33e",
    });
  });

  test("with an undocumented status is an example of the default response", () => {
    const body = { error_code: "APIGW.0308", error_msg: "Too many requests." };
    expect(
      Object.keys(
        record([
          { status: 429, body },
          { status: 502, body: {} },
        ]),
      ),
    ).toEqual(["updateUser.default.recorded502.yaml", "updateUser.default.recordedTooManyRequests429.yaml"]);
  });

  test("of IAM has a status as its code", () => {
    const operation = operationById(signInOperations, "signInWithIam");
    const body = { error: { code: 418, title: "Teapot" } };
    const files = record([{ operation, status: 418, body }]);
    expect(Object.keys(files)).toEqual(["signInWithIam.default.recorded418418.yaml"]);
    expect(parse(Object.values(files)[0] ?? "").value).toEqual(body);
  });

  test("without a code has the name of no code", () => {
    const operation = operationById(signInOperations, "signInWithIam");
    const body = { error: { code: null, title: "Bad Request" } };
    expect(record([{ operation, status: 400, body }])).toEqual({
      "signInWithIam.400.recorded.yaml": expect.stringContaining("title: Bad Request"),
    });
  });

  test("with status 200 is not the success", () => {
    const operation = operationById(operations, "updateUserInfo");
    const bodies = [
      { id: "u1", error_code: "WKS.00000000" },
      { error_code: "WKS.00170312", error_msg: "Gone." },
      { id: "u1", error_code: null },
    ];
    const files = record(bodies.map((body) => ({ operation, body })));
    expect(Object.keys(files)).toEqual([
      "updateUserInfo.200.recorded.yaml",
      "updateUserInfo.200.recordedUserNotFound.yaml",
    ]);
    expect(files["updateUserInfo.200.recorded.yaml"]).toContain("error_code: WKS.00000000");
  });
});
