import { describe, test } from "vitest";
import { compareEdited } from "./compare-edited.ts";

const ONE = "{ url: https://users.example.com }";
const OTHER = "{ url: https://users.example.org }";
const PARAMETERS = [
  "        - { name: user, in: path, required: true, schema: { type: string }, x-source: [page, sdk] }\n",
  "        - { name: X-Trace, in: header, schema: { type: string }, x-source: [page, assumed] }\n",
];

/** An edit of the fixture, the impact, and the sentence that describes it. */
type Case = [what: string, text: string, replacement: string, impact: string, sentence: string];

/** What redocly does not report, or rates as a patch. */
const cases: Case[] = [
  [
    "another first server",
    `${ONE}, ${OTHER}`,
    `${OTHER}, ${ONE}`,
    "breaking",
    '`first server` of `servers` changed from "https://users.example.com" to "https://users.example.org".',
  ],
  [
    "a renamed value",
    "[Normal, Disabled]",
    "[Active, Disabled]",
    "breaking",
    '`x-enum-varnames` of `Status` lost "0: Normal" and gained "0: Active".',
  ],
  [
    "values that swap their names",
    "[Normal, Disabled]",
    "[Disabled, Normal]",
    "breaking",
    '`x-enum-varnames` of `Status` lost "0: Normal", "1: Disabled" and gained "0: Disabled", "1: Normal".',
  ],
  [
    "a renamed path parameter",
    "name: user,",
    "name: account,",
    "breaking",
    '`name` of `account` changed from "user" to "account".',
  ],
  [
    "a field of a request that becomes read-only",
    "x-service-default: none",
    "x-service-default: none, readOnly: true",
    "breaking",
    "`readOnly` of `title` was set to true.",
  ],
  [
    "a deprecated field",
    "x-personal: true",
    "x-personal: true, deprecated: true",
    "minor",
    "`deprecated` of `name` was set to true.",
  ],
  ["a known value less", "[north, south]", "[north]", "minor", '`x-known-values` of `region` lost "south".'],
  ["a new schema", "    Status:", "    Kind: { type: string }\n    Status:", "minor", "`Kind` was added."],
  [
    "another server",
    `${ONE}, ${OTHER}`,
    `${ONE}, ${OTHER}, { url: https://eu.example.com }`,
    "minor",
    "`https://eu.example.com` was added.",
  ],
  [
    "a further way to authorize",
    "[{ Token: [] }]",
    "[{ Token: [] }, {}]",
    "minor",
    "An alternative of `security` was added.",
  ],
  [
    "an alternative of another type",
    "role: { type: string",
    "role: { type: [string, object], properties: { name: { type: string } }",
    "minor",
    "`properties` of `role` was added.",
  ],
  [
    "another version of OpenAPI",
    "openapi: 3.1.0",
    "openapi: 3.1.1",
    "patch",
    '`openapi` of `openapi.json` changed from "3.1.0" to "3.1.1".',
  ],
  [
    "the sources of values",
    "x-service-default: none",
    "x-service-default: none, x-source: { a: page }",
    "patch",
    "`x-source` was added.",
  ],
  [
    "another source",
    "[page, sdk]",
    "[page, newer-page]",
    "patch",
    '`x-source` of `user` lost "sdk" and gained "newer-page".',
  ],
];

describe.concurrent("the rating", () => {
  test.for(cases)("$3 of %s", async ([, text, replacement, impact, sentence], { expect }) => {
    const changes = await compareEdited(text, replacement);
    expect(changes).toContainEqual(expect.objectContaining({ impact, text: sentence }));
  });

  test("ignores another order of the values of an enumeration and their names", async ({ expect }) => {
    const released = "enum: [0, 1], x-enum-varnames: [Normal, Disabled]";
    const changes = await compareEdited(released, "enum: [1, 0], x-enum-varnames: [Disabled, Normal]");
    expect(changes.filter(({ impact }) => impact !== "patch")).toEqual([]);
  });

  test("ignores the order of parameters", async ({ expect }) => {
    const changes = await compareEdited(PARAMETERS.join(""), PARAMETERS.toReversed().join(""));
    expect(changes.map(({ text }) => text)).toEqual(["The document differs in a part that is not compared."]);
  });

  test("joins the locations of equal changes", async ({ expect }) => {
    const changes = await compareEdited("[{ Token: [] }]", "[{ Token: [] }, {}]");
    expect(changes.map(({ location }) => location)).toEqual(["listTeams > security, updateUser > security"]);
  });
});
