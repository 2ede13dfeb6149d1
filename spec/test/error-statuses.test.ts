import { expect, test } from "vitest";
import { errorStatuses } from "../src/error-statuses.ts";

const response = { description: "", sources: [], headers: [], examples: [] };

test("has the statuses of each known code", () => {
  const statuses = { "A.1": [400], "A.2": [401, 403] };
  const known = { type: "string", enum: Object.keys(statuses), "x-error-statuses": statuses };
  const schema = { properties: { error_code: { anyOf: [known, { type: "string" }] } } };
  expect(errorStatuses({ ...response, schema })).toEqual(statuses);
});

test("has the statuses of codes in an object error", () => {
  const known = { type: "integer", enum: [429], "x-error-statuses": { 429: [429] } };
  const details = { properties: { code: { anyOf: [known, { type: "integer" }] } } };
  for (const error of [details, { anyOf: [details, { type: "null" }] }]) {
    expect(errorStatuses({ ...response, schema: { properties: { error } } })).toEqual({ 429: [429] });
  }
});

test("is empty for a response without known codes", () => {
  expect(errorStatuses(response)).toEqual({});
  expect(errorStatuses({ ...response, schema: { properties: { error_code: { type: "string" } } } })).toEqual({});
});
