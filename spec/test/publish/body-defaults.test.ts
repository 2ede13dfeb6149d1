import { expect, test } from "vitest";
import { describeBodyDefaults } from "../../scripts/publish/body-defaults.ts";
import { ENGLISH } from "../../scripts/publish/phrases.ts";
import { bodyOf, documentWith, limitOf } from "./document.ts";

test("moves the default of a body field to its description", () => {
  const country = { type: "string", description: "The country.\n", default: "chinaPR" };
  expect(bodyOf(describeBodyDefaults(documentWith({ Body: { properties: { country } } }), ENGLISH))).toEqual({
    properties: {
      country: {
        type: "string",
        description: "The country.\n\nThe service's default is `chinaPR`.",
        "x-service-default": "chinaPR",
      },
    },
  });
});

test.for([
  [false, "false"],
  [0, "0"],
  [null, "null"],
  [["a"], '["a"]'],
] as const)("describes the default %j", ([value, text]) => {
  const body = bodyOf(
    describeBodyDefaults(documentWith({ Body: { default: structuredClone(value) as never } }), ENGLISH),
  );
  expect(body).toEqual({ description: `The service's default is \`${text}\`.`, "x-service-default": value });
});

test("a default beside a reference keeps the description of the target", () => {
  const Status = { type: "integer", description: "The status." };
  const Body = { properties: { status: { $ref: "#/components/schemas/Status", default: 0 } } };
  const document = describeBodyDefaults(documentWith({ Body, Status }), ENGLISH);
  expect(bodyOf(document)).toEqual({
    properties: {
      status: {
        $ref: "#/components/schemas/Status",
        description: "The status.\n\nThe service's default is `0`.",
        "x-service-default": 0,
      },
    },
  });
  expect(document).toMatchObject({ components: { schemas: { Status } } });
});

test("keeps the default of a parameter", () => {
  const Limit = { type: "integer", default: 10 };
  expect(limitOf(describeBodyDefaults(documentWith({ Limit }), ENGLISH))).toEqual(Limit);
});

test("separates a schema with a default that a body and a parameter share", () => {
  const $ref = "#/components/schemas/Size";
  const Size = { type: "integer", default: 10 };
  const document = describeBodyDefaults(
    documentWith({ Body: { properties: { size: { $ref } } }, Limit: { $ref }, Size }),
    ENGLISH,
  );
  expect(limitOf(document)).toEqual(Size);
  expect(bodyOf(document)).toEqual({ properties: { size: { $ref } } });
  expect(document).toMatchObject({ components: { schemas: { Size: { "x-service-default": 10 } } } });
  expect(document).not.toHaveProperty("components.schemas.Size.default");
});

test("keeps a property with the name default", () => {
  const Body = { properties: { default: { type: "string" } } };
  expect(bodyOf(describeBodyDefaults(documentWith({ Body }), ENGLISH))).toEqual(Body);
});
