import { type ApiError, createMeetingClient, createWorkspaceClient } from "@hwc-users/client";
import { describe, expect, test } from "vitest";
import { failureOf } from "./fault-server.ts";
import { recordingFetch } from "./recording-fetch.ts";

const TOKEN = "token-not-to-be-shown";
const body = { email: "ming.li@example.com" };

type Body = object | string;

/** Clients that receive one response. */
function receiving(response: Body, status: number, middleware = false) {
  const text = typeof response === "string" ? response : JSON.stringify(response);
  const { fetch } = recordingFetch(text, { status });
  const meeting = createMeetingClient({ accessToken: TOKEN, fetch, retry: { retries: 0 } });
  const workspace = createWorkspaceClient({ authToken: TOKEN, region: "cn-north-4", fetch, retry: { retries: 0 } });
  for (const { raw } of middleware ? [meeting, workspace] : []) raw.use({ onRequest() {} });
  return {
    /** Has a body in its response. */
    updateUser: () => meeting.updateUser({ account: "u1", body }),
    /** Has no body in its response. */
    updateMyInfo: () => meeting.updateMyInfo({ body: { name: "Ming Li" } }),
    /** Has a body in its response, with a code of success. */
    updateUserInfo: () => workspace.updateUserInfo({ project_id: "p1", user_id: "u1", body: { disabled: true } }),
  };
}

/** The fields of the error that a call rejects with. */
async function errorIn(response: Body, status: number, middleware?: boolean) {
  const { name, errorCode, errorMessage } = (await failureOf(
    receiving(response, status, middleware).updateUser(),
  )) as ApiError;
  return { name, errorCode, errorMessage };
}

const BOTH = { errorCode: "ANY.1", errorMessage: "not found" };

describe.for([
  ["without middleware", false],
  ["with middleware", true],
] as const)("an ApiError, %s,", ([, middleware]) => {
  test.for<[form: string, response: Body, error: { errorCode?: string; errorMessage?: string }]>([
    ["error_code and error_msg", { error_code: "ANY.1", error_msg: "not found" }, BOTH],
    ["code and message", { code: "ANY.1", message: "not found" }, BOTH],
    ["error.code, as IAM", { error: { code: "ANY.1", message: "not found", title: "Not Found" } }, BOTH],
    ["error.error_code", { error: { error_code: "ANY.1", error_msg: "not found" } }, BOTH],
    [
      "another object, as OpenStack",
      { itemNotFound: { code: 404, message: "no" } },
      { errorCode: "404", errorMessage: "no" },
    ],
    [
      "a list of errors",
      [
        { code: "ANY.1", message: "not found" },
        { code: "ANY.2", message: "none" },
      ],
      BOTH,
    ],
    ["a number as its code", { code: 404, message: "no" }, { errorCode: "404", errorMessage: "no" }],
    [
      "the outer of two",
      { error_code: "ANY.1", error_msg: "not found", error: { code: "ANY.2", message: "no" } },
      BOTH,
    ],
    ["empty fields, and another form", { error_code: "", error_msg: null, code: "ANY.1", message: "not found" }, BOTH],
    ["only a message", { message: "not found" }, { errorMessage: "not found" }],
    ["only a code", { error: { code: "ANY.1" } }, { errorCode: "ANY.1" }],
    ["fields of other types", { error_code: { a: 1 }, error_msg: ["no"], code: true, message: false }, {}],
    ["fields two levels down", { a: { b: { code: "ANY.1", message: "not found" } } }, {}],
    ["an empty object", {}, {}],
    ["plain text", "no healthy upstream", { errorMessage: "no healthy upstream" }],
    ["plain text with brackets", "no [upstream] <a>", { errorMessage: "no [upstream] <a>" }],
    [
      "plain text in many lines",
      " upstream\r\n\tfailed\u0007 \u2028 again\n",
      { errorMessage: "upstream failed again" },
    ],
    ["a JSON string", '"not found"', { errorMessage: "not found" }],
    ["HTML", "\n <!doctype html><title>502</title>", {}],
    ["XML", '<?xml version="1.0"?><Error><Code>NoSuchKey</Code></Error>', {}],
    ["truncated JSON", '{"error_code":"ANY.1"', {}],
    ["a truncated list", '[{"error_code":"ANY.1"', {}],
    ["blanks", " \n", {}],
    ["nothing", "", {}],
  ])("reads %s", async ([, response, error]) => {
    const none = { errorCode: undefined, errorMessage: undefined };
    expect(await errorIn(response, 404, middleware)).toEqual({ name: "ApiError", ...none, ...error });
  });
});

test("an ApiError has a long message up to 1000 characters, in one line", async () => {
  const long = `a\n${"b".repeat(2000)}`;
  const expected = `a ${"b".repeat(998)}`;
  for (const response of [long, { message: long }]) {
    expect(await errorIn(response, 400)).toMatchObject({ errorMessage: expected });
  }
});

test.for<[form: string, wrap: (text: string) => Body]>([
  ["plain text", (text) => text],
  ["a JSON string", (text) => JSON.stringify(text)],
  ["error_msg", (error_msg) => ({ error_msg })],
  ["a message one level down", (message) => ({ error: { message } })],
])("an ApiError contains no token and no personal value: %s", async ([, wrap]) => {
  // The cut goes through the second occurrence.
  const text = `${TOKEN} and ${encodeURIComponent(body.email)}: ${"x".repeat(900)} ${`${body.email} `.repeat(20)}`;
  for (const middleware of [false, true]) {
    const { errorMessage = "" } = await errorIn(wrap(text), 400, middleware);
    expect(errorMessage).toMatch(/^\[redacted] and \[redacted]: x+ (\[redacted] )+/);
    expect(errorMessage).not.toMatch(/token-|ming|li@|example/);
  }
});

describe("a success", () => {
  const error = { name: "ApiError", status: 200, errorCode: "ANY.1" };

  test.for<[form: string, response: Body]>([
    ["error_code", { error_code: "ANY.1", error_msg: "not found" }],
    ["code and message", { code: "ANY.1", message: "not found" }],
    ["an error one level down", { error: { code: "ANY.1", message: "not found" }, request_id: "r1" }],
    ["other fields", { id: "1", error_code: "ANY.1", title: "Designer" }],
    ["an empty code beside it", { error_code: "", code: "ANY.1", message: "not found" }],
  ])("of any call is an error when it has an error_code, or a code and a message: %s", async ([, response]) => {
    for (const call of Object.values(receiving(response, 200))) expect(await failureOf(call())).toMatchObject(error);
  });

  test.for<Record<string, unknown>>([
    { code: "ANY.1" },
    { id: "1", code: "ANY.1", title: "Designer" },
    { dept: { code: "ANY.1", name: "Design" } },
    { message: "hello" },
    { data: { list: { code: "ANY.1", message: "not found" } } },
  ])("can have such fields as data: %j", async (response) => {
    const { updateUser, updateMyInfo } = receiving(response, 200);
    expect(await updateUser()).toEqual(response);
    expect(await updateMyInfo()).toBeUndefined();
  });

  test.for<Record<string, unknown>>([
    { error_code: 0 },
    { error_code: "0", error_msg: "success" },
    { code: "200", message: "OK" },
    { code: 200, message: "OK" },
    { message: "OK" },
    { error: null },
    { error: { message: "" } },
    {},
  ])("may have a code of success, or none: %j", async (response) => {
    const { updateUser, updateMyInfo } = receiving(response, 200);
    expect(await updateUser()).toEqual(response);
    expect(await updateMyInfo()).toBeUndefined();
  });

  test("may have the success code of its service only", async () => {
    const response = { code: "WKS.00000000", message: "OK" };
    const { updateUser, updateUserInfo } = receiving(response, 200);
    expect(await updateUserInfo()).toEqual(response);
    expect(await failureOf(updateUser())).toMatchObject({ name: "ApiError", errorCode: "WKS.00000000" });
  });

  test.for([201, 299])("with status %i may have this status as its code, but not another", async (status) => {
    await receiving({ code: status, message: "OK" }, status).updateMyInfo();
    expect(await failureOf(receiving({ code: 200, message: "OK" }, status).updateMyInfo())).toMatchObject({
      status,
      errorCode: "200",
    });
  });

  test("in plain text does not match the API", async () => {
    for (const call of Object.values(receiving("done", 200)))
      expect(await failureOf(call())).toMatchObject({ name: "InvalidResponseError" });
  });
});
