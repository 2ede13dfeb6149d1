import { expect, test } from "vitest";
import { lengthOf } from "../../src/json/json-type.ts";
import { valuesAt } from "../../src/json/values-at.ts";
import { casesOf, FULL, planOf } from "./plan-of.ts";

test("a run has the values that servers often get wrong, and each way to break a request", () => {
  const names = planOf()
    .flatMap(casesOf)
    .map(({ name }) => name);
  for (const name of [
    "a request with a made-up token in x-access-token rejected",
    "the base request without a token rejected",
    "the base request with a made-up token in x-access-token rejected",
    "the base request with a made-up token in x-auth-token rejected",
    "/header/x-request-id example uuid accepted",
    "/header/x-request-id of length 64 accepted",
    '/header/accept-language known: "x-contract" accepted',
    "content type: application/json; charset=utf-8 accepted",
    "content type: Application/JSON accepted",
    "content type: text/plain rejected",
    "content type: none rejected",
    "content type: application/json; charset=iso-8859-1 rejected",
    "a body in chunks accepted",
    "body format: JSON with escaped characters accepted",
    "body format: an empty body rejected",
    "body format: cut JSON rejected",
    "body format: JSON with trailing text rejected",
    "body format: two JSON values rejected",
    "body format: JSON in single quotes rejected",
    "body format: JSON with a trailing comma rejected",
    "body format: JSON with NaN rejected",
    "an unknown account rejected",
    "an unknown path rejected",
    "a list of an unknown account rejected",
    "the method POST rejected",
    "the method PATCH rejected",
    "/ required: without body rejected",
    "/query/accountType enum: 0 accepted",
    "/query/accountType enum: -1 rejected",
    "/query/accountType enum: 2 rejected",
    "/query/accountType enum: 4294967297 rejected",
    '/query/accountType type: "1.5" rejected',
    "/path/value enum: 2 rejected",
    '/path/value type: "x" rejected',
    "/body type: null rejected",
    "/body type: [] rejected",
    "/body type: {} rejected",
    "/body/* type: null rejected",
    "/body/* type: 1 rejected",
    "/body required: without name rejected",
    "/body optional: without title accepted",
    "/body anyOf: none of phone, email rejected",
    "/body additionalProperties: an unknown field rejected",
    "/body/name minLength 1: 0 characters rejected",
    "/body/title minLength 0: 0 characters accepted",
    "/body/title maxLength 32: 32 Chinese characters accepted",
    "/body/title maxLength 32: 32 emoji characters accepted",
    "/body/title maxLength 32: 32 combining characters accepted",
    "/body/title maxLength 32: 33 characters rejected",
    "/body/title maxLength 32: 33 Chinese characters rejected",
    "/body/title maxLength 32: 33 emoji characters rejected",
    "/body/title maxLength 32: 33 combining characters rejected",
    "/body/title type: null rejected",
    "/body/title type: 1 rejected",
    '/body/vmrId example documented: "" accepted',
    "/body/description Chinese accepted",
    "/body/phone emoji accepted",
    "/body/hidePhone type: false accepted",
    '/body/hidePhone type: "true" rejected',
    "/body/hidePhone type: 1 rejected",
    "/body/status enum: 1 accepted",
    "/body/status enum: -1 rejected",
    '/body/status type: "1" rejected',
    "/body/status type: 0.5 rejected",
    "/body/sortLevel minimum 1: 0 rejected",
    "/body/sortLevel maximum 10000: 10001 rejected",
    "/body/sortLevel maximum 10000: 4294977296 rejected",
    "/body/sortLevel type: 1.5 rejected",
    '/body/active_type enum: "USER_ACTIVATE" accepted',
    '/body/active_type enum: "user_activate" rejected',
    '/body/active_type enum: "USER_ACTIVATE " rejected',
    '/body/active_type enum: "" rejected',
  ]) {
    expect(names).toContain(name);
  }
});

test("a length counts code points", () => {
  const [updateMyInfo] = planOf({ updateMyInfo: { body: { name: "any", title: "any" } } });
  const titles = (updateMyInfo?.writes.cases ?? [])
    .filter(({ name }) => name.startsWith("/body/title maxLength"))
    .map(({ name, parts }) => [/: (\d+) /.exec(name)?.[1], lengthOf(String(valuesAt(parts, ["body", "title"])[0]))]);
  expect(titles).toHaveLength(8);
  for (const [named, sent] of titles) expect(String(sent)).toBe(named);
});

test.each([
  [0, true],
  [1, false],
])("a run with the account type %i sends a request without it: %s", (accountType, isSent) => {
  const names = planOf({ updateUser: { ...FULL["updateUser"], accountType } })
    .flatMap(casesOf)
    .map(({ name }) => name);
  expect(names.includes("/query optional: without accountType accepted")).toBe(isSent);
});

test.each([
  ["updateMyInfo", [400, 415], undefined],
  ["updateUserInfo", [400, 415], [200]],
])("an empty body of %s is a violation unless an empty object is valid", (operationId, statuses, unclear) => {
  const emptyBody = planOf({ [operationId]: FULL[operationId] })
    .flatMap(casesOf)
    .find(({ name }) => name === "body format: an empty body rejected");
  expect(emptyBody?.expected.statuses).toEqual(statuses);
  expect(emptyBody?.expected.unclear).toEqual(unclear);
});
