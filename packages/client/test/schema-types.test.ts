import { readFileSync } from "node:fs";
import openapi from "@hwc-users/spec/openapi.json" with { type: "json" };
import { expect, test } from "vitest";
import { describeAliases } from "../scripts/types/describe-aliases.ts";
import { prepareDocument } from "../scripts/types/prepare-document.ts";

const types = readFileSync(new URL("../src/generated/types.ts", import.meta.url), "utf8");

test.for(Object.entries(openapi.components.schemas))("the schema %s is a type with a doc comment", ([name, schema]) => {
  const comment = types.split(`\nexport type ${name} = `)[0]?.split("/**").at(-1) ?? "";
  expect(comment.endsWith(" */")).toBe(true);
  const text = comment.replaceAll(/\s+\*?\s*/g, " ");
  if ("description" in schema) expect(text).toContain(schema.description.trim().replaceAll(/\s+/g, " "));
});

test("a schema without a description has no doc comment", () => {
  const alias = "export type Group = components['schemas']['Group'];";
  expect(describeAliases(alias, prepareDocument({ components: { schemas: { Group: {} } } }))).toBe(alias);
});
