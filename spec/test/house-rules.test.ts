import { expect, test } from "vitest";
import type { Document } from "yaml";
import { lintChanged, type SpecChange } from "./lint-changed.ts";

const operation = (edit: (document: Document) => void): SpecChange => ({ "operations/rename.yaml": edit });
/** An object that the request refers to in a file of its own. */
const address = (edit: (document: Document) => void): SpecChange => ({ "components/schemas/Address.yaml": edit });

const request = ["put", "requestBody", "content", "application/json"];
const response = ["put", "responses", "200", "content", "application/json", "schema"];
const region = ["servers", 0, "variables", "region"];

test("every rule accepts a valid spec", async () => {
  expect(await lintChanged({})).toEqual([]);
});

const cases: [rule: string, what: string, change: SpecChange][] = [
  [
    "house/path-item-file-name",
    "another operationId",
    operation((file) => file.setIn(["put", "operationId"], "change")),
  ],
  [
    "house/property-description",
    "an empty description",
    operation((file) => file.setIn([...request, "schema", "properties", "name", "description"], " ")),
  ],
  [
    "house/property-description",
    "an undescribed property inside a request",
    address((file) => file.deleteIn(["properties", "town", "description"])),
  ],
  ["house/request-examples", "no full request", operation((file) => file.deleteIn([...request, "examples", "full"]))],
  [
    "house/response-examples",
    "a body without examples",
    operation((file) => file.setIn(["put", "responses", "400", "content", "application/json", "examples"], {})),
  ],
  [
    "house/response-examples",
    "no body and no header example",
    operation((file) => file.setIn(["put", "responses", "400"], { description: "Wrong." })),
  ],
  [
    "house/request-closed",
    "a request open to any property",
    operation((file) => file.deleteIn([...request, "schema", "additionalProperties"])),
  ],
  [
    "house/request-closed",
    "an object inside a request open to any property",
    address((file) => file.delete("additionalProperties")),
  ],
  [
    "house/response-open",
    "a response closed to new properties",
    operation((file) => file.setIn([...response, "additionalProperties"], false)),
  ],
  [
    "house/response-open",
    "a response closed to new values",
    operation((file) => file.setIn([...response, "properties", "status", "enum"], [0])),
  ],
  [
    "house/server-variable-open",
    "a server variable closed to new values",
    operation((file) => file.setIn([...region, "enum"], ["north"])),
  ],
  [
    "house/server-variable-open",
    "a default that is not a known value",
    operation((file) => file.setIn([...region, "default"], "west")),
  ],
  [
    "house/no-unused-file",
    "a file that nothing refers to",
    { "components/schemas/Unused.yaml": (file) => file.set("type", "string") },
  ],
  [
    "rule/request-body-description",
    "a body without description",
    operation((file) => file.setIn(["put", "requestBody", "description"], "")),
  ],
  [
    "no-invalid-media-type-examples",
    "an example that breaks its schema",
    operation((file) => file.setIn([...request, "examples", "full", "value"], { nam: "A" })),
  ],
];

test.concurrent.for(cases)("%s rejects %s", async ([rule, , change], { expect }) => {
  expect((await lintChanged(change)).map(({ ruleId }) => ruleId)).toContain(rule);
});
