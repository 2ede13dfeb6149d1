import { readFileSync } from "node:fs";
import { BANNER } from "@hwc-users/spec";
import { expect, test } from "vitest";
import { compileValidators } from "../scripts/validators/compile-validators.ts";
import { withoutAnnotations } from "../scripts/validators/request-schema.ts";
import { exampleOperation } from "./example-operation.ts";

test("a compiled schema has no annotations", () => {
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

test("the compiled schemas import nothing and evaluate no code", () => {
  const code = readFileSync(new URL("../src/generated/validators.js", import.meta.url), "utf8");
  expect(code.split("\n")[0]).toBe(`// ${BANNER}`);
  expect(code).not.toMatch(/\bimport\b|\beval\b|new Function|\bFunction\(|x-enumDescriptions/);
});

test("compiles any number of schemas, although ajv names its constants schema31, schema32 and so on", async () => {
  const operations = Array.from({ length: 40 }, (_, index) => ({
    ...exampleOperation,
    operationId: `rename${index}`,
    parameters: exampleOperation.parameters.map((parameter) => ({ ...parameter, schema: { maxLength: 100 + index } })),
  }));
  const { code } = await compileValidators(operations);
  const { requests } = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  expect([...requests.keys()]).toEqual(operations.map(({ operationId }) => operationId));
});
