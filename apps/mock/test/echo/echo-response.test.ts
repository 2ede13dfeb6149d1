import { exampleArguments, fillPath, operationById, operations, signInOperations } from "@hwc-users/spec";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ExampleResponse, MockedOperation } from "../../src/api/example-response.ts";
import { echoResponse } from "../../src/echo/echo-response.ts";
import { responseViolations } from "../../src/prism/validate.ts";
import { bodyOf, compiledOperations, echo, echoRequest, exampleOf } from "./echo.ts";

const MEMBER = "/v1/usg/dcs/corp/member";

describe("updateUser", () => {
  const documented = bodyOf(exampleOf(operationById(compiledOperations, "updateUser")));

  test("repeats the account and the fields that were sent, and keeps the others", () => {
    const sent = { email: "ming.li@example.com", title: "Designer", hidePhone: false, sortLevel: 7, status: 0 };
    expect(bodyOf(echo("updateUser", `${MEMBER}/ming.li%40example`, sent))).toEqual({
      ...documented,
      ...sent,
      userAccount: "ming.li@example",
    });
  });

  test("repeats the account as the third-party one if the request says so", () => {
    expect(bodyOf(echo("updateUser", `${MEMBER}/ming?accountType=1`, { phone: "1" }))).toMatchObject({
      userAccount: documented["userAccount"],
      thirdAccount: "ming",
    });
    expect(bodyOf(echo("updateUser", `${MEMBER}/ming?accountType=0`, { phone: "1" }))).toMatchObject({
      userAccount: "ming",
      thirdAccount: documented["thirdAccount"],
    });
  });

  test("repeats null and empty values", () => {
    expect(bodyOf(echo("updateUser", `${MEMBER}/a`, { title: "", desc: null }))).toMatchObject({
      title: "",
      desc: null,
    });
  });

  test("repeats the ID of the room in the list of rooms, but no empty one", () => {
    const [room] = documented["vmrList"] as object[];
    const rooms = (vmrId: unknown) => bodyOf(echo("updateUser", `${MEMBER}/a`, { vmrId }))["vmrList"];
    expect(rooms("123")).toEqual([{ ...room, vmrId: "123" }]);
    expect(rooms("")).toEqual([room]);
    expect(bodyOf(echo("updateUser", `${MEMBER}/a`, { vmrId: "123" }))).not.toHaveProperty("vmrId");
  });

  test("does not repeat values of another type, unknown names or names of prototypes", () => {
    const sent = JSON.parse('{"title":5,"sortLevel":1.5,"corp":"a","toString":"a","__proto__":{"title":"b"}}');
    const body = bodyOf(echo("updateUser", `${MEMBER}/__proto__`, sent));
    expect(body).toEqual({ ...documented, userAccount: "__proto__" });
    expect(Object.keys(body)).toEqual(Object.keys(documented));
  });

  test("repeats values in another example of the success", () => {
    const body = bodyOf(echo("updateUser", `${MEMBER}/a`, { title: "Designer" }, { example: "full" }));
    expect(body).toMatchObject({ title: "Designer", userAccount: "a", corp: { name: "Example Ltd" } });
  });
});

test("repeats the ID of a desktop user, but not in an error with the status of a success", () => {
  const path = "/v2/p1/users/u%2F1";
  expect(bodyOf(echo("updateUserInfo", path, { disabled: true }))).toEqual({ id: "u/1" });
  const { body } = exampleOf(operationById(compiledOperations, "updateUserInfo"), "userNotFound");
  expect(echo("updateUserInfo", path, {}, { example: "userNotFound" }).body).toBe(body);
});

describe("sign-ins", () => {
  test("repeat the app, the user and the name", () => {
    const sent = { appId: "app-1", userId: "ming", userName: "Ming Li", clientType: 72 };
    expect(bodyOf(echo("signInWithAppId", "/v2/usg/acs/auth/appauth", sent))).toMatchObject({
      clientType: 72,
      user: { appId: "app-1", thirdAccount: "ming", name: "Ming Li" },
    });
    const administrator = bodyOf(echo("signInWithAppId", "/v2/usg/acs/auth/appauth", { ...sent, userId: "" }));
    expect(administrator).toMatchObject({ user: { thirdAccount: "testuser@mycorp.com" } });
  });

  test("repeat the IAM user, the account and the project, but not the password", () => {
    const user = { name: "ming.li", password: "a-password", domain: { name: "example" } };
    const auth = { identity: { methods: ["password"], password: { user } }, scope: { project: { id: "p1" } } };
    const response = echo("signInWithIam", "/v3/auth/tokens", { auth });
    expect(bodyOf(response)).toMatchObject({
      token: { user: { name: "ming.li", domain: { name: "example" } }, project: { id: "p1", name: "cn-north-4" } },
    });
    expect(response.body).not.toContain("a-password");
  });
});

test("sends the request ID in the header and in the body", () => {
  const { headers, ...error } = echo("updateMyInfo", "/v1/usg/dcs/member", {}, { example: "tokenRefused" });
  expect(headers["X-Request-Id"]).toBe("id-1");
  expect(bodyOf({ headers, ...error })).toEqual({
    error_code: "MMC.118000001",
    error_msg: "The user token was refused.",
    request_id: "id-1",
  });
  expect(echo("updateMyInfo", "/v1/usg/dcs/member", {}).headers).toEqual({ "X-Request-Id": "id-1" });
});

describe("an operation with names of its own", () => {
  const operation: MockedOperation = {
    operationId: "invented",
    method: "POST",
    path: "/rooms/{room}/{floor}",
    isSignIn: false,
    responses: [
      success("minimal", { floor: 1, note: null }),
      success("full", { note: "a", tags: ["a"], size: { x: 1, y: 1 } }),
      success("failed", { error_code: "X.1", reason: "a" }),
      { status: 400, example: "rejected", headers: {}, body: '{"note":"a","inner":{"request_id":"a"}}' },
    ],
  };

  function success(example: string, body: unknown): ExampleResponse {
    return { status: 201, example, headers: {}, body: JSON.stringify(body) };
  }

  function echoed(target: string, body: unknown, example?: string): unknown {
    return bodyOf(echoResponse(operation, echoRequest(operation, target, body), exampleOf(operation, example)));
  }

  test("repeats parameters with the type of the response, and fields that another example has", () => {
    const sent = { note: "b", tags: ["b", "c"], size: { x: 2, z: 3 } };
    expect(echoed("/rooms/r1/7", sent)).toEqual({ floor: 7, note: "b", tags: ["b", "c"], size: { x: 2 } });
    expect(echoed("/rooms/r1/7", sent, "full")).toMatchObject({ size: { x: 2, y: 1 } });
  });

  test("repeats a parameter rather than a field of the same name", () => {
    expect(echoed("/rooms/r1/7?floor=8&note=query", { floor: 9, note: "body" })).toEqual({ floor: 7, note: "query" });
    expect(echoed("/rooms/r1/7", [])).toEqual({ floor: 7, note: null });
  });

  test("repeats nothing in an error, and no field that only errors have", () => {
    expect(echoed("/rooms/r1/1", { reason: "b" })).toEqual({ floor: 1, note: null });
    expect(echoed("/rooms/r1/1", { reason: "b" }, "failed")).toEqual({ error_code: "X.1", reason: "a" });
    expect(echoed("/rooms/r1/1", { note: "b" }, "rejected")).toEqual({ note: "a", inner: { request_id: "a" } });
  });

  test("does not repeat parameters and items of another type", () => {
    expect(echoed("/rooms/r1/x", { tags: [1], size: [1], note: ["a"] })).toEqual({ floor: 1, note: null });
    expect(echoed("/rooms/r1/%zz", {})).toEqual({ floor: 1, note: null });
  });
});

describe.for([...operations, ...signInOperations])("$operationId", (specified) => {
  const operation = operationById(compiledOperations, specified.operationId);
  const { body: example, ...parameters } = exampleArguments(specified, "full");
  const path = fillPath(specified.path, (name) => String(parameters[name]));

  function violations(body: unknown): unknown[] {
    return operation.responses.flatMap((response) => {
      const { status, headers, body: text } = echoResponse(operation, echoRequest(operation, path, body), response);
      const parsed = text === undefined ? undefined : JSON.parse(text);
      return responseViolations(operation, { statusCode: status, headers, body: parsed });
    });
  }

  test("has responses that fit the spec, for the example of a request", () => {
    expect(violations(example)).toEqual([]);
  });

  test("has responses that fit the spec, whatever was sent", () => {
    const names = Object.keys(bodyOf(exampleOf(operation)) ?? {});
    const fields = fc.dictionary(fc.constantFrom("a", ...names), fc.jsonValue());
    fc.assert(
      fc.property(fields, (body) => {
        expect(violations(body)).toEqual([]);
      }),
    );
  });
});
