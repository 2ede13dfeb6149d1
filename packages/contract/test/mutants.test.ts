import { describe, expect, test } from "vitest";
import { objectAt } from "../src/json/object-at.ts";
import { checkBundle } from "../src/mutants/check-bundle.ts";
import { whyEquivalent } from "../src/mutants/equivalent.ts";
import { mutantsOf } from "../src/mutants/mutants.ts";
import { runMutants } from "../src/mutants/run-mutants.ts";
import { isDrawn, seedOf } from "../src/mutants/sample.ts";
import { bundle } from "./changed-spec.ts";

test("the checks notice a change in any location", ({ skip }) => {
  skip(checkBundle(bundle).length > 0, "the spec has problems that vendor-docs.test.ts lists");
  const seed = seedOf(bundle);
  const { total, killed, survivors } = runMutants(bundle, { sample: { seed, oneOf: 15 } });
  console.info(`Seed ${seed}: ${total} mutants of the spec. \`pnpm contract:mutants\` runs all.`);
  expect(survivors.filter(({ reason }) => reason === undefined)).toEqual([]);
  expect(total).toBeGreaterThan(500);
  expect(killed + survivors.length).toBe(total);
});

describe("the mutants", () => {
  const titles = mutantsOf(bundle).map(({ title }) => title);

  test.for([
    ["a removed field", "components/schemas/UpdateUserInfoRequest/properties/disabled: removed"],
    ["a renamed field", "components/schemas/User/properties/sipNum: renamed to renamed"],
    [
      "a required field that became optional",
      'components/schemas/UpdateMyInfoRequest/required: [] in place of ["name"]',
    ],
    ["a changed limit", "components/schemas/JobTitle/maxLength: 33 in place of 32"],
    ["an added limit", "components/schemas/UpdateUserInfoRequest/properties/user_phone/maxLength: 64 added"],
    ["a removed value", "components/schemas/UserStatus/enum: [0] in place of [0,1]"],
    ["an added value", "components/schemas/UserStatus/enum: [0,1,2] in place of [0,1]"],
    ["null removed", 'components/schemas/User/properties/hidePhone/type: ["boolean"] in place of ["boolean","null"]'],
    ["a known value removed", "components/schemas/License/enum: [1] in place of [0,1]"],
    ["a source removed", "components/schemas/License/x-source: removed"],
    ["the default response removed", "paths//v1/usg/dcs/member/put/responses/default: removed"],
    [
      "another date of a page",
      'paths//v1/usg/dcs/member/put/externalDocs/x-page-date: "2023-12-22X" in place of "2023-12-22"',
    ],
    ["a changed type", 'components/schemas/UserName/type: "integer" in place of "string"'],
    ["a changed default", "components/schemas/UpdateUserRequest/properties/status/default: 1 in place of 0"],
    ["a removed status", "paths//v2/{project_id}/users/{user_id}/put/responses/405: removed"],
    ["a renamed path", "paths//v1/usg/dcs/member: renamed to renamed"],
    ["a changed method", "paths//v1/usg/dcs/member/put: renamed to post"],
    ["a parameter in another part", 'components/parameters/accountType/in: "header" in place of "query"'],
    [
      "another security scheme",
      'paths//v1/usg/dcs/member/put/security: [{"WorkspaceToken":[]}] in place of [{"MeetingToken":[]}]',
    ],
    [
      "a removed alternative to the token",
      'paths//v2/{project_id}/users/{user_id}/put/security: [{"WorkspaceToken":[]}] in place of [{"WorkspaceToken":[]},{"WorkspaceSignature":[]}]',
    ],
    [
      "a changed example",
      'components/examples/updateUserInfo.200.documented/value/id: 7 in place of "8a2c3f9579d240820179d51e6caf0001"',
    ],
    ["two meanings exchanged", "components/schemas/UserStatus/x-enumDescriptions: of 0 and 1 exchanged"],
    ["two fields described as each other", "components/schemas/User/properties: description of id and name exchanged"],
    ["two servers described as each other", "paths//v1/usg/dcs/member/servers: description of 0 and 1 exchanged"],
    [
      "two responses described as each other",
      "components/responses: description of MeetingDone and WorkspaceNotFound exchanged",
    ],
    [
      "two examples under each other's names",
      "paths//v1/usg/dcs/corp/member/status/{value}/put/parameters/0/examples: value of enable and disable exchanged",
    ],
    [
      "another unit",
      'components/schemas/User/properties/activeTime/description: "seconds" in place of "milliseconds" at 90',
    ],
    ["an added negation", 'components/schemas/UserStatus/description: "is not" in place of "is" at 17'],
    [
      "a removed negation",
      'components/schemas/UpdateUserInfoRequest/properties/password_never_expired/description: "never" at 21 removed',
    ],
    ["the opposite", 'components/schemas/UserStatus/x-enumDescriptions/1: "enabled" in place of "disabled" at 0'],
    ["another number", 'components/securitySchemes/MeetingToken/description: "65" in place of "64" at 345'],
    ["a removed sentence", 'components/responses/WorkspaceUnavailable/description: "Try again later." at 28 removed'],
  ])("include %s", ([, title]) => {
    expect(titles).toContain(title);
  });

  test("change one location each, and do not change the original", () => {
    const before = JSON.stringify(bundle);
    const drawn = mutantsOf(bundle).filter(({ title }) => isDrawn(title, { seed: seedOf(bundle), oneOf: 5 }));
    const unchanged = drawn.filter(({ create }) => JSON.stringify(create()) === before);
    expect(unchanged.map(({ title }) => title)).toEqual([]);
    expect(JSON.stringify(bundle)).toBe(before);
  });

  test("throw for a keyword that the grammar lacks", () => {
    expect(() => mutantsOf({ ...bundle, webhooks: {} })).toThrow('webhooks: no rule changes the keyword "webhooks"');
  });
});

test("another spec gets another sample, the same spec the same", () => {
  const seed = seedOf(bundle);
  const drawn = (of: string) => mutantsOf(bundle).filter(({ title }) => isDrawn(title, { seed: of, oneOf: 10 }));
  expect(seedOf(structuredClone(bundle))).toBe(seed);
  expect(seedOf({ ...bundle, openapi: "3.1.1" })).not.toBe(seed);
  expect(drawn(seed).length).toBeGreaterThan(mutantsOf(bundle).length / 12);
  expect(drawn(seed)).not.toEqual(drawn("another"));
});

test("a mutant that is equivalent for a reason is one that no check notices", ({ skip }) => {
  skip(checkBundle(bundle).length > 0, "the spec has problems that vendor-docs.test.ts lists");
  const equivalent = mutantsOf(bundle).filter(({ title }) => whyEquivalent(title) !== undefined);
  const noticed = equivalent.filter(({ create }) => checkBundle(create()).length > 0);
  expect(noticed.map(({ title }) => title)).toEqual([]);
  expect(equivalent).not.toEqual([]);
});

test("a survivor that is not known to be equivalent has no reason", () => {
  const { survivors } = runMutants(bundle, { sample: { seed: "1", oneOf: 100 }, isNoticed: () => false });
  expect(survivors.filter(({ reason }) => reason === undefined)).not.toEqual([]);
});

test("a mutant of an operation without vendor docs is not a survivor", () => {
  const [item] = Object.values(objectAt(bundle, "paths")).map((each) => structuredClone(objectAt(each)));
  const operation = Object.values(item ?? {})
    .map((each) => objectAt(each))
    .find((each) => each["operationId"]);
  if (!item || !operation) throw new Error("The spec has no operation.");
  operation["operationId"] = "readNew";
  const { survivors } = runMutants(
    { ...bundle, paths: { "/v1/new": item } },
    {
      sample: { seed: "1", oneOf: 50 },
      isNoticed: () => false,
    },
  );
  expect(survivors).toEqual([]);
});
