import { expect, test } from "vitest";
import { createTestCase } from "../../src/plan/create-test-case.ts";
import type { TestCase } from "../../src/plan/test-case.ts";
import { changeOf, check, json, rejectedCase, updateUser, updateUserInfo } from "./check-responses.ts";

const rejected = rejectedCase(updateUser, { statuses: [400] });
const error = { error_code: "USG.000000003", error_msg: "A parameter is not legal." };

test("a documented error has no findings", () => {
  expect(check([rejected, json(400, error)])).toEqual({ violations: [], notes: [] });
});

test.for([
  ["an empty object", {}, ["error_code: is missing", "error_msg: is missing"]],
  ["a missing code", { error_msg: "any" }, ["error_code: is missing"]],
  ["an empty code", { ...error, error_code: "" }, ["error_code: is empty"]],
  ["null as the code", { ...error, error_code: null }, ["error_code: is null"]],
  ["an empty message", { ...error, error_msg: "" }, ["error_msg: is empty"]],
  ["null as the message", { ...error, error_msg: null }, ["error_msg: is null"]],
  ["a number as the code", { ...error, error_code: 3 }, ["error_code: must be a string or null, got integer"]],
  ["errorCode", { errorCode: "1", error_msg: "any" }, ['error_code: is missing (found "errorCode")']],
  [
    "error_message",
    { ...error, error_msg: undefined, error_message: "1" },
    ['error_msg: is missing (found "error_message")'],
  ],
  [
    "code and message",
    { code: 3, message: "any" },
    ['error_code: is missing (found "code")', 'error_msg: is missing (found "message")'],
  ],
] as [string, object, string[]][])("reports %s", ([, body, violations]) => {
  const { violations: found } = check([rejected, json(400, JSON.parse(JSON.stringify(body)))]);
  expect(found).toEqual(violations.map((violation) => `response 400 /${violation}`));
});

test("an error needs no code if none is known for its status", () => {
  const refused = rejectedCase(updateUserInfo, { statuses: [405] });
  expect(check([refused, json(405, { error_msg: "The method is not allowed." })]).violations).toEqual([]);
});

test("reports a known code with another status than the documented ones", () => {
  const unauthorized = rejectedCase(updateUser, { statuses: [401] });
  expect(check([unauthorized, json(401, { ...error, error_code: "USG.201040000" })]).violations).toEqual([
    "response 401 /error_code: USG.201040000 is documented with 400, got 401",
  ]);
  expect(check([unauthorized, json(401, { ...error, error_code: "USG.000000004" })]).violations).toEqual([]);
});

test("a known code with another status is a note where no source pins the status", () => {
  const unknown = rejectedCase(updateUserInfo, { statuses: [400, 404] });
  expect(check([unknown, json(404, { ...error, error_code: "WKS.00170312" })])).toEqual({
    violations: [],
    notes: ["response 404 /error_code: WKS.00170312 is documented with 200 or 400, got 404"],
  });
});

test("an unknown code is a note, without text that is no code", () => {
  expect(check([rejected, json(400, { ...error, error_code: "USG.1" })])).toEqual({
    violations: [],
    notes: ["response 400 /error_code: USG.1 is not a documented code"],
  });
  expect(check([rejected, json(400, { ...error, error_code: "Ming Li is unknown" })]).notes).toEqual([
    "response 400 /error_code: the code is not a documented code",
  ]);
});

test("reports an unexpected status once, also if its code does not fit", () => {
  expect(check([rejected, json(500, error)]).violations).toEqual([
    "a request rejected: expected 400, got 500 USG.000000003",
  ]);
});

test.for<[statuses: number[], status: number, note: string]>([
  [[401], 400, "expected 401, got 400: rejected, but perhaps for another reason"],
  [[200], 400, "expected 200, got 400: rejected, which no source excludes"],
  [[400], 200, "expected 400, got 200: accepted, which no source excludes"],
])("an unclear status is a note: %j and %j", ([statuses, status, note]) => {
  const unclear = rejectedCase(updateUser, { statuses, unclear: [status] });
  const body = status === 200 ? { id: "any" } : error;
  expect(check([unclear, json(status, body)])).toEqual({ violations: [], notes: [`a request rejected: ${note}`] });
});

test("shows many expected statuses as their class", () => {
  const any = rejectedCase(updateUser, { statuses: [400, 404, 405, 415] });
  expect(check([any, json(200, {})]).violations).toEqual([
    "a request rejected: expected 4xx, got 200: the server accepts a request that the spec rejects",
  ]);
});

const html = {
  status: 404,
  headers: { "content-type": "text/html", "x-request-id": "any" },
  text: "<h1>Not found</h1>",
};

function withRequest(change: Partial<TestCase["request"]>): TestCase {
  const { parts: _, ...testCase } = rejectedCase(updateUserInfo, { statuses: [404, 405, 415] });
  return { ...testCase, request: { ...testCase.request, ...change } };
}

test.for([
  ["another path", withRequest({ target: "/v2/project1/users/user1/more" }), 404],
  ["another method", withRequest({ method: "POST" }), 405],
  ["another content type", withRequest({}), 415],
] as const)("HTML as the error of %s is a note", ([, testCase, status]) => {
  const { violations, notes } = check([testCase, { ...html, status }]);
  expect(violations).toEqual([]);
  expect(notes).toEqual([expect.stringMatching(/^response \w+ as JSON: the body is not valid JSON$/)]);
});

test("an undocumented error of another path is one note", () => {
  const other = rejectedCase(updateUser, { statuses: [404] });
  const moved = { ...other, request: { ...other.request, target: "/v1/usg/dcs/corp" } };
  expect(check([moved, { ...html, headers: {} }])).toEqual({
    violations: [],
    notes: ["response default header X-Request-Id: the header is missing"],
  });
});

test("reports HTML as a documented error of the operation", () => {
  expect(check([withRequest({}), html]).violations).toEqual(["response 404 as JSON: the body is not valid JSON"]);
});

test("reports an error in a success", () => {
  const parts = { path: { project_id: "p", user_id: "u" }, query: {}, header: {}, body: {} };
  const change = createTestCase(updateUserInfo, "accepted", parts, { statuses: [200] });
  expect(check([change, json(200, { error_code: "WKS.00170312", error_msg: "any" })]).violations).toEqual([
    "response 200: the body reports a failure (WKS.00170312)",
  ]);
  expect(check([change, json(200, { id: "u", error_code: "WKS.00000000" })]).violations).toEqual([]);
});

test("messages contain no values of the response", () => {
  const { violations, notes } = check(
    [changeOf(), json(200, { userAccount: "Li", email: "Ming", title: 7 })],
    [changeOf(), json(200, { userAccount: "Li", email: "Ming" })],
    [changeOf(), json(200, { email: "Ming" })],
    [rejected, json(400, { error_code: "Ming Li" })],
    [rejected, json(400, { "Ming code": "Li" })],
  );
  expect(violations.length).toBeGreaterThan(4);
  expect([...violations, ...notes].join("\n")).not.toMatch(/Ming|Li\b/);
});
