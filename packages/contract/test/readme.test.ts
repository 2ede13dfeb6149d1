import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readAccounts } from "../src/accounts/accounts.ts";
import { OPTION_TABLE, type OptionEntry } from "../src/options/option-table.ts";
import { readOptions } from "../src/options/options.ts";
import { jsonReport } from "../src/report/json-report.ts";
import { readWaivers } from "../src/waivers/read-waivers.ts";
import { writeJson } from "./command/run-command.ts";
import { curl, report } from "./report/example-report.ts";

const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** The cells of the table that begins with this cell, without its head. */
function tableOf(first: string): string[][] {
  const lines = readme.split("\n");
  const start = lines.findIndex((line) => line.startsWith(`| ${first} `));
  const rest = lines.slice(start + 2);
  return rest.slice(0, rest.indexOf("")).map((line) =>
    line
      .slice(1, -1)
      .split("|")
      .map((cell) => cell.trim()),
  );
}

function blocksOf(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "gms"))].map(([, code = ""]) => code);
}

test("the README lists the options as the code defines them", () => {
  const rows = Object.entries<OptionEntry>(OPTION_TABLE).map(([name, { value, number, help }]) => [
    value === undefined ? `\`--${name}\`` : `\`--${name} ${value}\``,
    help,
    number ? String(number.fallback) : "",
  ]);
  expect(tableOf("option"), "edit the table in packages/contract/README.md").toEqual(rows);
});

test("the README lists the keys of the JSON report", () => {
  const keys = Object.keys(JSON.parse(jsonReport(report({ stopped: "any" }), curl)));
  const documented = tableOf("key of the JSON report").flatMap(([cell = ""]) => cell.match(/\w+/g) ?? []);
  expect(documented.sort(), "edit the table in packages/contract/README.md").toEqual(keys.sort());
});

describe("the README's examples", () => {
  // Each command is there twice: before and after the release.
  const commands = ["sh", "yaml", "groovy"]
    .flatMap(blocksOf)
    .flatMap((code) =>
      [...code.matchAll(/(?:dist\/contract\.js|\/contract(?:@\S+)?) (--.*?)'?$/gm)].map(([, options = ""]) => options),
    );

  test.for(commands)("of a command has valid options: %s", (options) => {
    expect(readOptions(options.split(" "))).toBeDefined();
  });

  test("of commands are found", () => expect(commands).toHaveLength(2 * 5));

  test("of accounts and waivers are valid", () => {
    const [accounts = "", waivers = ""] = blocksOf("json");
    expect([...readAccounts(writeJson("accounts.json", accounts)).keys()]).toEqual(["updateUser", "updateUserInfo"]);
    expect(readWaivers(writeJson("waivers.json", waivers))).toHaveLength(1);
  });
});
