import { describe, expect, test } from "vitest";
import { prepareDocument } from "../scripts/types/prepare-document.ts";

/** Prepares a document that has the given schemas, and returns them. */
function prepared(schemas: object): Record<string, unknown> {
  const document = { openapi: "3.1.0", info: { title: "t", version: "1" }, paths: {}, components: { schemas } };
  return (prepareDocument(document) as unknown as typeof document).components.schemas as Record<string, unknown>;
}

describe("prepareDocument", () => {
  test("inlines a reference to a text, but not to an object", () => {
    const { User } = prepared({
      Name: { type: "string", description: "A name." },
      Town: { type: "object" },
      User: {
        type: "object",
        properties: {
          name: { $ref: "#/components/schemas/Name", default: "Li" },
          town: { $ref: "#/components/schemas/Town" },
        },
      },
    });
    expect(User).toEqual({
      type: "object",
      properties: {
        name: { type: "string", description: "A name.", default: "Li" },
        town: { $ref: "#/components/schemas/Town" },
      },
    });
  });

  test("adds limits and meanings to the description", () => {
    const { Name, Level, Status } = prepared({
      Name: { type: "string", description: "A name.", minLength: 1, maxLength: 64 },
      Level: { type: "integer", minimum: 1, maximum: 9 },
      Status: { type: "integer", description: "A status.", enum: [0], "x-enumDescriptions": { "0": "normal" } },
    });
    expect(Name).toHaveProperty("description", "A name.\n\nLength: 1 to 64.");
    expect(Level).toHaveProperty("description", "From 1 to 9.");
    expect(Status).toHaveProperty("description", "A status.\n\n- `0`: normal");
  });

  test("adds the meanings of an open enumeration to its description, unless they are too many", () => {
    const choice = (values: number[]) => {
      const descriptions = Object.fromEntries(values.map((value) => [value, "any"]));
      const known = { type: "integer", enum: values, "x-enumDescriptions": descriptions };
      return { description: "A kind.", anyOf: [known, { type: "integer" }] };
    };
    const { Few, Many } = prepared({ Few: choice([1, 2]), Many: choice([...Array(21).keys()]) });
    expect(Few).toHaveProperty("description", "A kind.\n\n- `1`: any\n- `2`: any");
    expect(Many).toHaveProperty("description", "A kind.");
  });
});
