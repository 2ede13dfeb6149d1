import { expect, test } from "vitest";
import { changeOf, check, json, rejectedCase, successOf, updateUser } from "./check-responses.ts";

const one = changeOf();
const other = changeOf({ title: "Designer" });
const withId = (testCase: typeof one, id: string) => {
  const response = successOf(testCase);
  return { ...response, headers: { ...response.headers, "x-request-id": id } };
};

test("different requests with different IDs have no findings", () => {
  expect(check([one, withId(one, "1")], [other, withId(other, "2")])).toEqual({ violations: [], notes: [] });
});

test("reports a generated ID that different requests share", () => {
  expect(check([one, withId(one, "1")], [other, withId(other, "1")]).violations).toEqual([
    "header X-Request-Id: is the same for different requests",
  ]);
});

test("the same request may have the same ID", () => {
  expect(check([one, withId(one, "1")], [changeOf(), withId(one, "1")]).violations).toEqual([]);
});

test("reports an ID that differs from that of the body", () => {
  const rejected = rejectedCase(updateUser, { statuses: [400] });
  const body = { error_code: "USG.000000003", error_msg: "any", request_id: "in-body" };
  expect(check([rejected, json(400, body)]).violations).toEqual([
    "header X-Request-Id: differs from request_id of the body",
  ]);
  expect(check([rejected, json(400, body, { "x-request-id": "in-body" })]).violations).toEqual([]);
});

test("an ID of the request may be shared, and is a note if it is not returned", () => {
  const sent = { ...one, request: { ...one.request, headers: { ...one.request.headers, "x-request-id": "mine" } } };
  expect(check([sent, withId(one, "mine")], [sent, withId(one, "mine")])).toEqual({ violations: [], notes: [] });
  expect(check([sent, withId(one, "new")])).toEqual({
    violations: [],
    notes: ["header X-Request-Id: is not the ID that the request has"],
  });
});
