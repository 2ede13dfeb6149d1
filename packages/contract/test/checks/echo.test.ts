import { expect, test } from "vitest";
import type { ReceivedResponse } from "../../src/http/exchange.ts";
import type { TestCase } from "../../src/plan/test-case.ts";
import { changeOf, check, json, successOf } from "./check-responses.ts";

const base = changeOf();
const titled = changeOf({ title: "Designer" });
const named = changeOf({ name: "Second", title: "Designer" });
const sorted = changeOf({ sortLevel: 9 });

const right = (testCase: TestCase): [TestCase, ReceivedResponse] => [testCase, successOf(testCase)];

test("a success that shows the values of each request has no findings", () => {
  expect(check(right(base), right(titled), right(named), right(base))).toEqual({ violations: [], notes: [] });
});

test("fields that are missing or null show nothing", () => {
  expect(check([base, json(200, { userAccount: "user1", title: null, vmrList: [] })])).toEqual({
    violations: [],
    notes: [],
  });
});

test("a masked value is a note", () => {
  expect(check([base, successOf(base, { email: "u***@example.com" })])).toEqual({
    violations: [],
    notes: ["response 200 /email: is masked, so that its change cannot be checked"],
  });
});

test("reports a field that is not changed", () => {
  const unchanged = successOf(titled, { title: "Engineer" });
  expect(check(right(base), right(sorted), [titled, unchanged]).violations).toEqual([
    "response 200 /title: was not changed: it has the value from before the request",
  ]);
});

test("reports a field that is not changed in a response that stays the same, after others changed", () => {
  const both = changeOf({ sortLevel: 9, title: "Designer" });
  expect(check(right(base), right(sorted), right(sorted), [both, successOf(sorted)]).violations).toEqual([
    "response 200 /title: was not changed: it has the value from before the request",
  ]);
});

test("reports each of some fields with another value than the request", () => {
  expect(check([base, successOf(base, { name: "Other", title: "Other" })]).violations).toEqual([
    "response 200 /name: does not have the value of the request",
    "response 200 /title: does not have the value of the request",
  ]);
  expect(check([base, json(200, { title: "Other" })]).violations).toEqual([
    "response 200 /title: does not have the value of the request",
  ]);
});

test("does not compare a field that the spec does not document", () => {
  const withRoom = changeOf({ vmrId: "1" });
  expect(check([withRoom, successOf(withRoom, { vmrId: "2" })])).toEqual({ violations: [], notes: [] });
});

test("reports a field with another value than the request", () => {
  expect(check(right(base), [titled, successOf(titled, { title: "DESIGNER" })]).violations).toEqual([
    "response 200 /title: does not have the value of the request",
  ]);
});

test.for([
  ["text", { sortLevel: 5 }, { sortLevel: 6 }],
  ["true", { hidePhone: true }, { hidePhone: false }],
  ["an empty text", { title: "" }, { title: "Engineer" }],
  ["0", { status: 0 }, { status: 1 }],
] as const)("compares %s", ([, sent, shown]) => {
  const testCase = changeOf(sent);
  const [field] = Object.keys(sent);
  expect(check(right(testCase)).violations).toEqual([]);
  expect(check([testCase, successOf(testCase, shown)]).violations).toEqual([
    `response 200 /${field}: does not have the value of the request`,
  ]);
});

test("reports responses with the values of the request before", () => {
  const stale = check(
    [base, successOf(base)],
    [sorted, successOf(base)],
    [named, successOf(sorted)],
    [base, successOf(named)],
  );
  expect(stale.violations).toEqual([
    // The second response could also be that of a server that changes nothing.
    "response 200: has the same values as before, although the request has others",
    "response 200: has the values of the request before",
    "response 200: has the values of the request before",
  ]);
});

test("reports a response that stays the same", () => {
  expect(check(right(base), [named, successOf(base)], [sorted, successOf(base)]).violations).toEqual([
    "response 200: has the same values as before, although the request has others",
    "response 200: has the same values as before, although the request has others",
  ]);
});

test("reports a response with none of the values, such as an example", () => {
  const example = {
    userAccount: "user1",
    email: "e@example.com",
    name: "Any",
    title: "Any",
    sortLevel: 1,
    hidePhone: true,
  };
  expect(check([base, json(200, example)]).violations).toEqual(["response 200: has none of the values of the request"]);
});

test("reports a response about another account, and not its values", () => {
  const other = successOf(base, { userAccount: "user2", name: "Other" });
  expect(check([base, other]).violations).toEqual([
    "response 200 /userAccount: is not the account of the request: the response is about another account",
  ]);
});

test("does not compare a masked account", () => {
  expect(check([base, successOf(base, { userAccount: "u****" })])).toEqual({ violations: [], notes: [] });
});

test("does not compare the account of another type", () => {
  const third = changeOf({}, { accountType: 1 });
  expect(check([third, successOf(third, { userAccount: "user2", thirdAccount: "user1" })]).violations).toEqual([]);
  const byDefault = changeOf({}, { accountType: 0 });
  expect(check([byDefault, successOf(byDefault, { userAccount: "user2" })]).violations).toHaveLength(1);
});

test("does not compare requests to different accounts", () => {
  const { parts } = changeOf({ title: "Lead" });
  if (!parts) throw new Error("A change has parts.");
  const other = { ...base, parts: { ...parts, path: { account: "user2" } } };
  expect(check(right(base), right(other), [titled, successOf(titled, { title: "Lead" })]).violations).toEqual([
    "response 200 /title: does not have the value of the request",
  ]);
});
