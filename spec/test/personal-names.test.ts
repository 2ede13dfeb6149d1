import { personalNames, type Schema } from "@hwc-users/spec";
import { expect, test } from "vitest";
import { operation, parameter } from "./operation-builder.ts";

const personal: Schema = { "x-personal": true };
const body = (schema: Schema) => operation({ requestBody: { required: true, description: "", schema, examples: [] } });

test("lists personal parameters, and fields at any depth, once and sorted", () => {
  const schema: Schema = {
    properties: { phone: personal, groups: { items: { properties: { owner: personal } } }, status: {} },
    anyOf: [{ properties: { email: personal } }, { properties: { phone: personal } }],
  };
  const find = operation({ parameters: [parameter("account", "query", { schema: personal })] });
  expect(personalNames([body(schema), find])).toEqual(["account", "email", "owner", "phone"]);
});

test("names the items of an array []", () => {
  expect(personalNames([body({ items: personal })])).toEqual(["[]"]);
});

test("leaves out headers", () => {
  const header = parameter("X-User", "header", { schema: personal });
  expect(personalNames([operation({ parameters: [header] })])).toEqual([]);
});
