import { type Operation, operations } from "@hwc-users/spec";
import { describe, expect, test } from "vitest";
import { keyOf } from "../src/clauses/clause.ts";
import { clausesOf } from "../src/clauses/clauses.ts";
import { coverageOf, missingOf, tableOf } from "../src/coverage/coverage.ts";
import { coveragePage } from "../src/coverage/page.ts";
import type { Exchange } from "../src/wire/exchange.ts";

const operation = operations.find(({ operationId }) => operationId === "updateMyInfo") as Operation;
const clauses = clausesOf(operation);
const keys = clauses.map(keyOf);

describe("the coverage", () => {
  test("names what was not seen", () => {
    const coverage = coverageOf([operation], new Set(keys.slice(1)));
    expect(missingOf(coverage)).toEqual(keys.slice(0, 1));
    expect(tableOf(coverage)[1]).toMatch(/^updateMyInfo .* 98\.8 %$/);
    expect(coveragePage(coverage)).toContain(`not seen: ${clauses[0]?.name}`);
  });

  test("is whole when all was seen, and only then", () => {
    const coverage = coverageOf([operation], new Set(keys));
    expect(missingOf(coverage)).toEqual([]);
    expect(tableOf(coverage)[1]).toMatch(/ 100 %$/);
    expect(coveragePage(coverage)).not.toContain("not seen");
  });
});

test("an operation has a clause for each thing that the spec says", () => {
  expect(clauses.map(({ kind, name }) => `${kind} ${name}`)).toEqual(
    expect.arrayContaining([
      "request /header/x-request-id type: string accepted",
      "refusal /header required: without x-access-token refused",
      "refusal / required: without body refused",
      "request /body optional: without title accepted",
      "refusal /body required: without name refused",
      "refusal /body additionalProperties: an unknown field refused",
      "refusal /body/title type: not string refused",
      "request /body/title maxLength 32: 32 characters accepted",
      "refusal /body/title maxLength 32: 33 characters refused",
      "answer 200 without a body",
      "answer 401 header X-Request-Id",
      "answer 401 /error_msg string",
      'answer /error_code "MMC.118000001"',
      "example request minimal",
      "example 401 tokenRefused",
    ]),
  );
});

describe("a clause is seen", () => {
  const exchange = (body: unknown, status: number, answered?: unknown): Exchange => ({
    operationId: "updateMyInfo",
    request: { path: {}, query: {}, header: { "x-access-token": "any" }, body },
    answer: {
      status,
      header: { "content-type": "application/json" },
      text: JSON.stringify(answered) ?? "",
      body: answered,
    },
  });
  const isSeen = (name: string, seen: Exchange) => clauses.find((clause) => clause.name === name)?.isSeenIn(seen);
  const longest = "/body/title maxLength 32: 32 characters accepted";
  const tooLong = "/body/title maxLength 32: 33 characters refused";

  test("when what was sent is on its side, and the answer says so", () => {
    expect(isSeen(longest, exchange({ name: "a", title: "é".repeat(32) }, 200))).toBe(true);
    expect(isSeen(longest, exchange({ name: "a", title: "😀".repeat(32) }, 200))).toBe(true);
    expect(isSeen(tooLong, exchange({ name: "a", title: "x".repeat(33) }, 400))).toBe(true);
  });

  test("not when the server did something else", () => {
    expect(isSeen(longest, exchange({ name: "a", title: "x".repeat(32) }, 400))).toBe(false);
    expect(isSeen(tooLong, exchange({ name: "a", title: "x".repeat(33) }, 200))).toBe(false);
    expect(isSeen(tooLong, exchange({ name: "a", title: "x".repeat(33) }, 500))).toBe(false);
  });

  test("not when something else was sent", () => {
    expect(isSeen(longest, exchange({ name: "a", title: "x".repeat(31) }, 200))).toBe(false);
    expect(isSeen(tooLong, exchange({ name: "a", title: "x".repeat(32) }, 400))).toBe(false);
  });

  test("not when the refusal can be for another reason", () => {
    expect(isSeen(tooLong, exchange({ name: "", title: "x".repeat(33) }, 400))).toBe(false);
  });

  test("in what the answer has", () => {
    const error = { error_code: "MMC.118000001" };
    expect(isSeen("401 /error_code string", exchange({ name: "a" }, 401, error))).toBe(true);
    expect(isSeen("401 /error_msg string", exchange({ name: "a" }, 401, error))).toBe(false);
    expect(isSeen("401 /error_code string", exchange({ name: "a" }, 401, { error_code: 7 }))).toBe(false);
    expect(isSeen("400 /error_code string", exchange({ name: "a" }, 401, error))).toBe(false);
    expect(isSeen('/error_code "MMC.118000001"', exchange({ name: "a" }, 401, error))).toBe(true);
  });
});
