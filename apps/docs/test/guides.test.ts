import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Operation, operations, type Schema } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { findPages, root } from "./code-blocks/read-blocks.ts";

/** The text of a page, with the lines of a paragraph joined. */
const page = (path: string) => readFileSync(root + path, "utf8").replaceAll(/(?<=\S)\n(?=[\w*`[(])/g, " ");
const guide = (name: string) => page(`apps/docs/guides/${name}.md`);
const updateUser = operations.find(({ operationId }) => operationId === "updateUser") as Operation;
const fieldsOfUser = Object.entries(updateUser.requestBody?.schema.properties ?? {});

/** The codes of failures, each with the statuses of the examples that carry it. */
const statusesOfCodes = new Map<string, Set<number>>();
const successCodes: string[] = [];
const statusesWithoutCode = new Set<number>();
for (const { status, schema, examples } of operations.flatMap(({ responses }) => responses)) {
  const { anyOf = [], "x-success": success }: Schema = schema?.properties?.["error_code"] ?? {};
  if (success) successCodes.push(success);
  for (const code of anyOf.flatMap((choice) => choice.enum ?? [])) {
    const statuses = statusesOfCodes.get(String(code)) ?? new Set();
    statusesOfCodes.set(String(code), statuses);
    for (const { value } of examples) if ((value as { error_code?: string }).error_code === code) statuses.add(status);
  }
  const hasCode = examples.some(({ value }) => Object.keys(value as object).includes("error_code"));
  if (status >= 400 && !hasCode) statusesWithoutCode.add(status);
}

describe("the guide to errors", () => {
  const sections = guide("errors").split(/^###? /m);
  const ofCodes = sections.flatMap((section) => {
    const code = /^([A-Z]+\.\d+)\n/.exec(section)?.[1];
    return code ? [{ code, section }] : [];
  });

  test("has one section for each code of the spec, and no other", () => {
    expect(ofCodes.map(({ code }) => code).sort()).toEqual([...statusesOfCodes.keys()].sort());
  });

  test.for(ofCodes)("gives $code its statuses, a cause and a remedy", ({ code, section }) => {
    const statuses = [...(statusesOfCodes.get(code) ?? [])].sort();
    expect(section).toMatch(new RegExp(`\n\nStatus ${statuses.join(" or ")}[.,:]`));
    expect(section).toMatch(/\*\*cause:\*\* /i);
    expect(section).toContain("**Remedy:** ");
  });

  test("names the statuses that have no code", () => {
    expect(guide("errors")).toContain(`its statuses ${listOf([...statusesWithoutCode].sort())}`);
  });
});

describe("the guide to pitfalls", () => {
  test("names every field of updateUser that has a default", () => {
    const withDefault = fieldsOfUser.filter(([, { default: value }]) => value !== undefined).map(([name]) => name);
    const [, named = ""] = /have documented defaults, on an update too: (.*?)\. /s.exec(guide("pitfalls")) ?? [];
    expect(named.match(/\w+/g)?.sort()).toEqual(withDefault.sort());
  });

  test("names only countries that the spec has", () => {
    const [, country] = fieldsOfUser.find(([name]) => name === "country") ?? [];
    const [, section = ""] = guide("pitfalls").split("## Country values");
    const [, ...named] = section.split("\n## ")[0]?.match(/`\w+`|\+\d+/g) ?? [];
    const known = named.filter((word) => word !== "`phone`" && word !== "`country`");
    expect(known).toHaveLength(7);
    for (const word of known) expect(country?.description).toContain(word);
  });
});

describe("what pages say of the spec", () => {
  test.for(findPages())("%s names only codes and hosts that it has", (path) => {
    const codes = page(path).match(/\b(USG|MMC|WKS|APIGW?)\.\d+/g) ?? [];
    expect(codes.filter((code) => !statusesOfCodes.has(code) && !successCodes.includes(code))).toEqual([]);
    const hosts = page(path).match(/https:\/\/[\w.{}-]*huaweicloud\.com/g) ?? [];
    const known = operations.flatMap(({ servers }) => servers.map(({ url }) => url));
    expect(hosts.filter((host) => !known.includes(host))).toEqual([]);
  });

  test.for(operations)("the guide to the client has the retry policy of $operationId", ({ retry }) => {
    const rows = guide("client").matchAll(/^\| `(\w+)` +\| ([\d, ]+)/gm);
    const shown = Array.from(rows, ([, name, value = ""]) => [name, value.trim()]);
    const expected = Object.entries(retry).map(([name, value]) => [name, [value].flat().join(", ")]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
  });

  test.for(operations)("the README of the client has the retry policy of $operationId", ({ retry }) => {
    const times = ["never", "once", "twice"][retry.retries] ?? `${retry.retries} times`;
    const readme = page("packages/client/README.md");
    expect(readme).toContain(`the statuses ${listOf(retry.statuses)} are repeated ${times}`);
  });

  test("guides say of tokens what it says", () => {
    const bundle = readFileSync(fileURLToPath(import.meta.resolve("@hwc-users/spec/openapi.json")), "utf8");
    const { MeetingToken, WorkspaceToken } = JSON.parse(bundle).components.securitySchemes;
    const facts = [
      MeetingToken.description.match(/\d+ to \d+ hours/)[0],
      MeetingToken.description.match(/\d+ live/)[0],
    ];
    for (const fact of facts) expect(guide("index")).toContain(fact);
    expect(guide("pitfalls")).toContain(facts[1]);
    expect(guide("index")).toContain(`an IAM token ${WorkspaceToken.description.match(/\d+ hours/)[0]}`);
  });
});

test("the changelog begins with the version of the packages", () => {
  const { version } = JSON.parse(page("packages/client/package.json"));
  expect(guide("changelog")).toMatch(new RegExp(`^[^#]*## ${version.replaceAll(".", "\\.")}\\b`));
});

function listOf(numbers: number[]): string {
  return `${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
}
