import { operations } from "@hwc-users/spec";
import { expect, test } from "vitest";
import { clausesOf, keyOf } from "../src/clauses.ts";
import { coverageOf } from "../src/coverage.ts";

const [operation] = operations;
const clauses = operation ? clausesOf(operation) : [];

test("what no test has seen is missing, by name", () => {
  const { missing, table } = coverageOf(operations.slice(0, 1), new Set(clauses.slice(1).map(keyOf)));
  expect(missing).toEqual(clauses.slice(0, 1));
  expect(table).toHaveLength(2);
  expect(table[1]).toContain(`${operation?.operationId}  4/5`);
});

test("nothing is missing when tests have seen every clause", () => {
  expect(coverageOf(operations.slice(0, 1), new Set(clauses.map(keyOf))).missing).toEqual([]);
});

test("an operation has a clause for each status and each named example", () => {
  expect(clauses.map(keyOf)).toEqual(
    expect.arrayContaining([
      `${operation?.operationId}: status 200`,
      `${operation?.operationId}: response example 401 tokenRefused`,
      `${operation?.operationId}: request example minimal`,
    ]),
  );
});
