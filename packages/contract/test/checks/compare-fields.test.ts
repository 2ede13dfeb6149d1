import { expect, test } from "vitest";
import { compareFields } from "../../src/checks/compare-fields.ts";
import { changeOf, updateUser, updateUserInfo } from "./check-responses.ts";

const { parts } = changeOf({ vmrId: "1", phone: "+8617300000000" });

test("sorts the fields of a request by what the response shows of them", () => {
  const body = { email: "u***@example.com", name: "First", title: null, sortLevel: 6, vmrId: "2", status: 1 };
  expect(compareFields(updateUser, parts, { status: 200, body })).toEqual({
    equal: ["name"],
    different: ["sortLevel"],
    masked: ["email"],
    hidden: ["title", "hidePhone", "vmrId", "phone"],
  });
});

test("a sent value with asterisks can be equal", () => {
  const masked = changeOf({ email: "******" });
  const { equal } = compareFields(updateUser, masked.parts, { status: 200, body: { email: "******" } });
  expect(equal).toEqual(["email"]);
});

test.for([undefined, [], "text"])("a response with the body %j shows nothing", (body) => {
  const { hidden, ...others } = compareFields(updateUser, parts, { status: 200, body });
  expect(hidden).toHaveLength(7);
  expect(others).toEqual({ equal: [], different: [], masked: [] });
});

test("a request without an object has no fields", () => {
  const list = { path: {}, query: {}, header: {}, body: ["user1"] };
  const nothing = { equal: [], different: [], masked: [], hidden: [] };
  expect(compareFields(updateUserInfo, list, { status: 200, body: { id: "user1" } })).toEqual(nothing);
});
