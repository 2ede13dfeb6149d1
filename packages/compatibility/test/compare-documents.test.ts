import { describe, expect, test } from "vitest";
import { compareEdited } from "./compare-edited.ts";

/** An edit of the fixture, and the sentence that describes it. */
type Case = [what: string, text: string, replacement: string, sentence: string];

const REQUIRED = "- { name: a, in: query, required: true, schema: { type: string } }";

/** What redocly rates as breaking. */
const breaking: Case[] = [
  [
    "a removed field of a request",
    "        title: { type: string, x-service-default: none }\n",
    "",
    "Property `title` of `UserChange` was removed.",
  ],
  ["a removed field of a response", "        name: { type: string }\n", "", "Property `name` of `User` was removed."],
  [
    "a newly required field",
    "required: [name]",
    "required: [name, title]",
    "Properties of `UserChange` became required: `title`.",
  ],
  ["a removed value of a request", "[admin, member]", "[admin]", "Enum of `role` lost values: 'member'."],
  [
    "a changed type",
    "title: { type: string",
    "title: { type: integer",
    "Type of `title` changed from 'string' to 'integer'.",
  ],
  ["a removed path", "/teams:", "/groups:", "Path `/teams` was removed."],
  [
    "a new required parameter",
    "parameters:\n        -",
    `parameters:\n        ${REQUIRED}\n        -`,
    "Required `a` query parameter was added.",
  ],
  ["a tightened limit", "maxLength: 64", "maxLength: 32", "`maxLength` of `name` changed from '64' to '32'."],
  [
    "a new limit",
    "title: { type: string",
    "title: { type: string, maxLength: 3",
    "`maxLength` of `title` was set to '3'.",
  ],
  [
    "another type inside an alternative",
    "{ type: string }] }",
    "{ type: [string, 'null'] }] }",
    "`code`: Type changed from 'string' to 'string | null'.",
  ],
  [
    "another header for the token",
    "X-Token",
    "X-Other",
    "`name` of security scheme `Token` changed from 'X-Token' to 'X-Other'.",
  ],
  [
    "another server",
    "users.example.com",
    "people.example.com",
    "Server `https://users.example.com` became `https://people.example.com`.",
  ],
  [
    "a renamed operation",
    "updateUser",
    "changeUser",
    "`operationId` of operation `PUT /users/{user}` changed from 'updateUser' to 'changeUser'.",
  ],
  [
    "a removed status",
    '        "404": { $ref: "#/components/responses/NotFound" }\n',
    "",
    "Response `404` was removed.",
  ],
];

/** What redocly rates as a patch, and users of the packages depend on. */
const breakingForConsumers: Case[] = [
  ["a renamed schema", "UserChange", "UserPatch", "`UserChange` was renamed to `UserPatch`."],
  ["a renamed response", "NotFound", "Missing", "`NotFound` was removed."],
  ["a removed named example", "userGone: { value: { code: U.1 } }", "{}", "`userGone` was removed."],
  ["a renamed example of a request", "full:", "complete:", "`full` was removed."],
  ["a removed error code", "[U.1, U.2]", "[U.1]", '`enum` of `code` lost "U.2".'],
  [
    "a removed value of a response",
    "anyOf: [{ type: integer, enum: [0, 1]",
    "anyOf: [{ type: integer, enum: [0]",
    "`enum` of `status` lost 1.",
  ],
  ["another tag", "tags: [People]", "tags: [Persons]", '`tags` of `updateUser` lost "People" and gained "Persons".'],
  [
    "an object that becomes closed",
    "Failure:\n      type: object",
    "Failure:\n      type: object\n      additionalProperties: false",
    "`additionalProperties` of `404` was set to false.",
  ],
  [
    "the last named example",
    "examples:\n            userGone: { value: { code: U.1 } }",
    "example: { code: U.1 }",
    "`examples` was removed.",
  ],
];

const minor: Case[] = [
  [
    "a new optional field",
    "        role:",
    "        nickname: { type: string }\n        role:",
    "`nickname` was added.",
  ],
  ["a new error code", "[U.1, U.2]", "[U.1, U.2, U.3]", "`code`: Enum gained values: 'U.3'."],
  [
    "a new operation",
    "/teams:\n",
    "/groups: { get: { operationId: listGroups } }\n  /teams:\n",
    "`/groups` was added.",
  ],
  ["a new status", '"404":', '"410": { description: Gone. }\n        "404":', "`410` was added."],
  ["another retry policy", "retries: 2", "retries: 0", "`retries` of `x-retry` changed from 2 to 0."],
  ["a removed retry policy", "x-retry: { retries: 2, statuses: [503] }", "", "`x-retry` was removed."],
  ["a field that is no longer personal", ", x-personal: true", "", "`x-personal` of `name` was removed."],
  ["another code of success", "U.0", "U.9", '`x-success` of `code` changed from "U.0" to "U.9".'],
  ["another default of a parameter", "default: 0", "default: 1", "`default` of `kind` changed from 0 to 1."],
  [
    "another default of the service",
    "x-service-default: none",
    "x-service-default: some",
    '`x-service-default` of `title` changed from "none" to "some".',
  ],
];

const patch: Case[] = [
  [
    "a description",
    "The name.",
    "The full name.",
    '`description` of `name` changed from "The name." to "The full name.".',
  ],
  ["a long description", "The name.", "The name. ".repeat(10), "`description` of `name` changed."],
  ["a looser limit", "maxLength: 64", "maxLength: 65", "`maxLength` of `name` changed from 64 to 65."],
  [
    "the value of an example",
    "value: { code: U.1 }",
    "value: { code: U.2 }",
    '`value` of `userGone` changed from {"code":"U.1"} to {"code":"U.2"}.',
  ],
];

describe.concurrent("rates as", () => {
  test.for(breaking.concat(breakingForConsumers))(
    "breaking: %s",
    async ([, text, replacement, sentence], { expect }) => {
      const changes = await compareEdited(text, replacement);
      expect(changes).toContainEqual(
        expect.objectContaining({ impact: "breaking", text: sentence, reason: expect.any(String) }),
      );
    },
  );

  test.for(minor)("minor: %s", async ([, text, replacement, sentence], { expect }) => {
    const changes = await compareEdited(text, replacement);
    expect(changes).toEqual([expect.objectContaining({ impact: "minor", text: sentence })]);
  });

  test.for(patch)("a patch: %s", async ([, text, replacement, sentence], { expect }) => {
    const changes = await compareEdited(text, replacement);
    expect(changes).toEqual([expect.objectContaining({ impact: "patch", text: sentence })]);
  });
});

test("reports nothing for the same document", async () => {
  expect(await compareEdited("", "")).toEqual([]);
});

test("ignores the version", async () => {
  expect(await compareEdited("version: 0.1.0", "version: 0.2.0")).toEqual([]);
});

test("reports a difference that redocly does not compare", async () => {
  const [change, ...others] = await compareEdited("title: { type: string", "title: { type: string, example: { a: 1 }");
  expect(change).toMatchObject({ impact: "patch", text: "The document differs in a part that is not compared." });
  expect(others).toEqual([]);
});

test("rejects a document with a reference to nothing", async () => {
  await expect(compareEdited("schemas/Failure", "schemas/Error")).rejects.toThrow("Can't resolve $ref");
});
