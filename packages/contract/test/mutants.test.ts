import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../src/document/document.ts";
import { mutantsOf } from "../src/mutants/mutants.ts";
import { runMutants } from "../src/mutants/run.ts";
import { holdToPages } from "../src/mutants/suite.ts";

const bundle: JsonObject = JSON.parse(
  readFileSync(fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.json")), "utf8"),
);
/** One of so many; `pnpm contract:mutants` tries them all. */
const SAMPLE = 4;

test("the spec itself passes", () => {
  expect(holdToPages(bundle)).toEqual([]);
});

test("a change to the spec is noticed, wherever it is", () => {
  const { made, killed, survivors } = runMutants(bundle, { every: SAMPLE });
  expect(survivors.filter(({ reason }) => reason === undefined)).toEqual([]);
  expect(made).toBeGreaterThan(500);
  expect(killed + survivors.length).toBe(made);
});

describe("the mutants", () => {
  const titles = mutantsOf(bundle).map(({ title }) => title);

  test.for([
    ["a field left out", "components/schemas/UpdateUserInfoRequest/properties/disabled: left out"],
    ["a field renamed", "components/schemas/User/properties/sipNum: called renamed"],
    ["a required field made optional", 'components/schemas/UpdateMyInfoRequest/required: [] in place of ["name"]'],
    ["a limit moved", "components/schemas/JobTitle/maxLength: 33 in place of 32"],
    ["a limit added", "components/schemas/UpdateUserInfoRequest/properties/user_phone/maxLength: 64 added"],
    ["a value taken away", "components/schemas/UserStatus/enum: [0] in place of [0,1]"],
    ["a value added", "components/schemas/UserStatus/enum: [0,1,2] in place of [0,1]"],
    ["a type changed", 'components/schemas/User/properties/hidePhone/type: "string" in place of "boolean"'],
    ["a default changed", "components/schemas/UpdateUserRequest/properties/status/default: 1 in place of 0"],
    ["a status left out", "paths//v2/{project_id}/users/{user_id}/put/responses/405: left out"],
    ["a path renamed", "paths//v1/usg/dcs/member: called renamed"],
    ["a method changed", "paths//v1/usg/dcs/member/put: called post"],
    ["a parameter moved", 'components/parameters/accountType/in: "header" in place of "query"'],
    [
      "another security scheme",
      'paths//v1/usg/dcs/member/put/security: [{"WorkspaceToken":[]}] in place of [{"MeetingToken":[]}]',
    ],
    [
      "an example changed",
      'components/examples/updateUserInfo.200.documented/value/id: 7 in place of "8a2c3f9579d240820179d51e6caf0001"',
    ],
    ["a list in a description changed", /^components\/schemas\/User\/properties\/license\/description: /],
  ])("have %s", ([, title]) => {
    expect(titles).toSatisfy((all: string[]) =>
      all.some((each) => (title instanceof RegExp ? title.test(each) : each === title)),
    );
  });

  test("are one change each, and leave the bundle as it is", () => {
    const before = JSON.stringify(bundle);
    const texts = mutantsOf(bundle).map(({ make }) => JSON.stringify(make()));
    expect(texts.filter((text) => text === before)).toEqual([]);
    expect(JSON.stringify(bundle)).toBe(before);
  });

  test("stop at a keyword that nobody said how to change", () => {
    expect(() => mutantsOf({ ...bundle, webhooks: {} })).toThrow('webhooks: nobody said how to change "webhooks"');
  });
});

test("a mutant that nobody knows a reason for is told without one", () => {
  const { survivors } = runMutants({ ...bundle, components: {}, paths: {} }, { isNoticed: () => false });
  expect(survivors.length).toBeGreaterThan(0);
  expect(survivors[0]).toMatchObject({ reason: undefined });
});
