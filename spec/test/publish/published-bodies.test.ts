import { describe, expect, test } from "vitest";
import { compileSchema } from "./compile-schema.ts";
import { bodiesOf, documents } from "./published.ts";

const schemas = documents.flatMap(({ name, operations, is30 }) =>
  operations
    .flatMap(bodiesOf)
    .filter((body) => body.name === "updateUser request")
    .map(({ media }) => ({ name, validate: compileSchema(media.schema, is30) })),
);

test("the documents of all operations and of Meeting have updateUser", () => {
  expect(schemas.map(({ name }) => name)).toEqual(["openapi", "meeting", "openapi-3.0", "meeting-3.0"]);
});

describe.for(schemas)("the body of updateUser in $name", ({ validate }) => {
  test.for([
    { email: "li@example.com" },
    { phone: "+8613800000000" },
    { phone: "+8613800000000", email: "li@example.com", status: 1, country: "usa" },
  ])("accepts %j", (body) => {
    expect(validate(body)).toBe(true);
  });

  test.for([
    {},
    { title: "Engineer" },
    { email: "li@example.com", emial: "li@example.com" },
    { email: 1 },
    { email: "li@example.com", status: 9 },
  ])("rejects %j", (body) => {
    expect(validate(body)).toBe(false);
  });
});
