import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import plugin from "../../rules/plugin.ts";

const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const rules = Object.keys(plugin().rules.oas3);

test("redocly.yaml turns on every house rule", () => {
  const configured: Record<string, string | { severity: string }> = parse(read("../../redocly.yaml")).rules;
  const errors = Object.entries(configured).filter(
    ([, rule]) => (typeof rule === "string" ? rule : rule.severity) === "error",
  );
  expect(errors.map(([name]) => name)).toEqual(expect.arrayContaining(rules.map((rule) => `house/${rule}`)));
});

test("the README lists every house rule, in order", () => {
  const listed = [...read("../../README.md").matchAll(/^\| `house\/([\w-]+)` /gm)].map(([, rule]) => rule);
  expect(listed).toEqual(rules);
});

test("every house rule has a test that breaks it", () => {
  const tests = readdirSync(new URL(".", import.meta.url)).filter((file) => file.endsWith(".test.ts"));
  const broken = tests.flatMap((file) =>
    [...read(file).matchAll(/rejects\("house\/([\w-]+)"/g)].map(([, rule]) => rule),
  );
  expect(broken.toSorted()).toEqual(rules);
});
