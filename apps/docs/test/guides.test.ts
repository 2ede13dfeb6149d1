import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as client from "@hwc-users/client";
import { openEnumeration, operations, type Schema, signInOperations } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { readErrorCodes } from "../src/reference/error-codes.ts";
import { findMarkdownFiles, root } from "./code-blocks/read-blocks.ts";

/** The text of a file, with the lines of a paragraph joined. */
const textOf = (path: string) => readFileSync(join(root, path), "utf8").replaceAll(/(?<=\S)\n(?=[\w*`[(])/g, " ");
const guide = (name: string) => textOf(`apps/docs/guides/${name}.md`);
const updateUser = operations.find(({ operationId }) => operationId === "updateUser");
const fieldsOfUser = Object.entries(updateUser?.requestBody?.schema.properties ?? {});

/** The error codes of all operations, also those of a sign-in, each with its statuses. */
const statusesOfCodes = new Map<string, number[]>();
for (const { code, statuses } of readErrorCodes([...operations, ...signInOperations]))
  statusesOfCodes.set(code, [...new Set([...(statusesOfCodes.get(code) ?? []), ...statuses])].sort());
const successCodes: string[] = [];
const statusesWithoutCode = new Set<number>();
for (const { service, responses } of operations)
  for (const { status, schema, examples } of responses) {
    const { "x-success": success }: Schema = schema?.properties?.["error_code"] ?? {};
    if (success) successCodes.push(success);
    const hasCode = examples.some(({ value }) => Object.keys(value as object).includes("error_code"));
    if (status >= 400 && !hasCode && guide("errors").includes(service)) statusesWithoutCode.add(status);
  }

describe("the guide to errors", () => {
  const sections = guide("errors").split(/^###? /m);
  const codeSections = sections.flatMap((section) => {
    const code = /^((?:[A-Z]+\.)?\d+)\n/.exec(section)?.[1];
    return code ? [{ code, section }] : [];
  });

  test("has sections only for error codes of the spec, one for each", () => {
    const codes = codeSections.map(({ code }) => code);
    const unknown = codes.filter((code, index) => !statusesOfCodes.has(code) || codes.indexOf(code) !== index);
    expect(unknown.join(", "), "remove the section from apps/docs/guides/errors.md").toBe("");
  });

  test("has a section for every error code of the spec", () => {
    const codes = codeSections.map(({ code }) => code);
    const missing = [...statusesOfCodes.keys()].filter((code) => !codes.includes(code));
    expect(missing.map((code) => `### ${code}`).join(", "), "add the section to apps/docs/guides/errors.md").toBe("");
  });

  test.for(codeSections)(
    "begins the section of $code with the remedy, then has the cause and the statuses",
    ({ code, section }) => {
      expect(section.split("\n\n")[1], 'begin the section with "**Remedy:** …"').toMatch(
        /^\*\*Remedy(:\*\*|\*\* for )/,
      );
      expect(section, 'add "**Cause:** …"').toContain("\n\n**Cause:** ");
      expect(section, "add the statuses").toContain(` Status ${statusesOfCodes.get(code)?.join(" or ")}`);
    },
  );

  test("has a section for every error of the client", () => {
    const names = Object.keys(client).filter((name) => /^(?!Call)[A-Z]\w+Error$/.test(name));
    expect(names).toHaveLength(7);
    for (const name of names) expect(guide("errors")).toContain(`\n### ${name}\n\n**Remedy:** `);
  });

  test("names the statuses without a code", () => {
    expect(guide("errors")).toContain(`Workspace's statuses ${listOf([...statusesWithoutCode].sort())}`);
  });
});

describe("the guide to pitfalls", () => {
  test("names every field of updateUser with a default", () => {
    const withDefault = fieldsOfUser.filter(([, { default: value }]) => value !== undefined).map(([name]) => name);
    const [, named = ""] = /have documented defaults, on an update too: (.*?)\. /s.exec(guide("pitfalls")) ?? [];
    expect(named.match(/\w+/g)?.sort()).toEqual(withDefault.sort());
  });

  test("names only countries of the spec", () => {
    const [, country] = fieldsOfUser.find(([name]) => name === "country") ?? [];
    const [, section = ""] = guide("pitfalls").split("## Country values");
    const named = section.split("\n## ")[0]?.match(/`\w+`|\+\d+/g) ?? [];
    const values = named.filter((word) => word !== "`phone`" && word !== "`country`");
    expect(values).toHaveLength(7);
    const [known] = openEnumeration(country ?? {})?.known ?? [];
    for (const value of values) expect(JSON.stringify(known)).toContain(value.replaceAll("`", '"'));
  });
});

describe("facts of the spec", () => {
  const prefixes = new Set([...statusesOfCodes.keys(), ...successCodes].map((code) => code.split(".")[0]));

  test.for(findMarkdownFiles())("%s names only codes and hosts of the spec", (path) => {
    const codes = textOf(path).match(new RegExp(`\\b(${[...prefixes].join("|")})\\.\\d+`, "g")) ?? [];
    const known = [...statusesOfCodes.keys(), ...successCodes];
    expect(codes.filter((code) => !known.includes(code))).toEqual([]);
    const hosts = textOf(path).match(/https:\/\/(?!support\.)[\w.{}-]*huaweicloud\.com/g) ?? [];
    const urls = [...operations, ...signInOperations].flatMap(({ servers }) => servers.map(({ url }) => url));
    expect(hosts.filter((host) => !urls.includes(host))).toEqual([]);
  });

  test.for(operations)("the guide to the client has the retry policy of $operationId", ({ retry }) => {
    const rows = guide("client").matchAll(/^\| `(\w+)` +\| ([\d, ]+)/gm);
    const shown = Array.from(rows, ([, name, value = ""]) => [name, value.trim()]);
    const expected = Object.entries(retry).map(([name, value]) => [name, [value].flat().join(", ")]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
  });

  test.for(operations)("the README of the client has the retry policy of $operationId", ({ retry }) => {
    const readme = textOf("packages/client/README.md");
    expect(readme).toContain(`statuses ${listOf(retry.statuses)} up to ${retry.retries} times`);
  });

  test("the guide to signing in has the lifetimes and limits of the tokens that it describes", () => {
    const FACT = /\d+ (to \d+ )?(hours|live)/g;
    const bundle = readFileSync(fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.json")), "utf8");
    const schemes: { name: string; description: string }[] = Object.values(
      JSON.parse(bundle).components.securitySchemes,
    );
    const described = schemes.filter(({ name }) => guide("sign-in").includes(`\`${name}\``));
    const facts = described.flatMap(({ description }) => description.match(FACT) ?? []);
    expect(facts.length).toBeGreaterThan(2);
    expect(guide("sign-in").match(FACT)).toEqual(expect.arrayContaining(facts));
    for (const fact of guide("pitfalls").match(FACT) ?? []) expect(facts).toContain(fact);
  });
});

function listOf(numbers: number[]): string {
  return `${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
}
