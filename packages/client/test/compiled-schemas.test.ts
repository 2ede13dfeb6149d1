import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withoutAnnotations } from "../scripts/validation-schema.ts";

test("only what is for readers is left out of a compiled schema", () => {
  const data = [{ title: "t", "x-order": 1 }];
  const title = { type: "string", maxLength: 32 };
  const annotated = { ...title, description: "d", default: "t", format: "f", "x-personal": true };
  const schema = {
    enum: data,
    properties: { title: annotated, format: title },
    anyOf: [{ title: "t", required: ["x-a"] }],
  };
  const anyOf = [{ required: ["x-a"] }];
  expect(withoutAnnotations(schema)).toEqual({ enum: data, properties: { title, format: title }, anyOf });
});

test("the compiled schemas need no other module, and make no code of their own", () => {
  const code = readFileSync(new URL("../dist/generated/validators.js", import.meta.url), "utf8");
  expect(code.split("\n")[0]).toBe("// Built from the spec by `pnpm build`. Do not edit.");
  expect(code).not.toMatch(/\bimport\b|\beval\b|new Function|\bFunction\(|x-enumDescriptions/);
});
