import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { COMMAND_OPTIONS } from "../src/command/command-options.ts";
import { help } from "../src/command/help.ts";
import { defaultTextOf, usageOf } from "../src/command/option-usage.ts";
import { MOCK_OPTIONS } from "../src/options/mock-option-table.ts";
import type { OptionDefinition } from "../src/options/option-definition.ts";

const definitions = Object.entries<OptionDefinition<unknown>>(COMMAND_OPTIONS);

function read(path: string): Promise<string> {
  return readFile(new URL(path, import.meta.url), "utf8");
}

test("the README's table lists the options as the code defines them", async () => {
  const rows = definitions.map(([name, definition]) => [
    `\`${usageOf(definition).replaceAll("|", "\\|")}\``,
    name in MOCK_OPTIONS ? `\`${name}\`` : "",
    definition.description,
    defaultTextOf(definition) ?? "",
  ]);
  const expected = [["option", "in `startMock`", "description", "default"], ...rows];
  const readme = await read("../README.md");
  const table = readme.split("\n").filter((line) => /^\| (option|`--)/.test(line));
  expect(
    table.map((line) => line.replaceAll(/ +/g, " ")),
    "edit the table in apps/mock/README.md",
  ).toEqual(expected.map((cells) => `| ${cells.join(" | ")} |`.replaceAll(/ +/g, " ")));
});

test("the comments of MockOptions state the defaults of the code", async () => {
  const source = await read("../src/options/mock-options.ts");
  const stated = [...source.matchAll(/@default (.+)\n\s+\*\/\n\s+(\w+)\?/g)].map(([, value = "", name]) => [
    name,
    JSON.parse(value),
  ]);
  const defined = Object.entries<OptionDefinition<unknown>>(MOCK_OPTIONS).flatMap(([name, definition]) =>
    definition.default === undefined ? [] : [[name, definition.default]],
  );
  expect(stated, "edit the @default in mock-options.ts").toEqual(defined);
});

test.for(definitions)("the help describes the option %s", ([, { flag, description }]) => {
  expect(help).toMatch(new RegExp(`--${flag} .*${description}`));
});
