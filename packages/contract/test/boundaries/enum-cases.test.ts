import { expect, test } from "vitest";
import { enumCases } from "../../src/boundaries/value-cases.ts";

test("each case of an enumeration matches its own value only", () => {
  const cases = enumCases({ type: "integer", enum: [0, 1] }, ["query", "accountType"]);
  const matching = (value: unknown) => cases.filter(({ matches }) => matches(value)).map(({ title }) => title);
  expect(cases.map(({ title, accepted }) => [title, accepted])).toEqual([
    ["0", true],
    ["1", true],
    ["another value", false],
  ]);
  expect([0, 1, 2, "1"].map(matching)).toEqual([["0"], ["1"], ["another value"], []]);
});
