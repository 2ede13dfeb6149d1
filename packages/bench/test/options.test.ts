import { expect, test } from "vitest";
import { parseOptions } from "../src/options.ts";

test("without options, every benchmark runs", () => {
  expect(parseOptions([]).map(({ name }) => name)).toEqual(["size", "speed", "mock", "pages", "scores"]);
});

test("--only chooses benchmarks, and --rounds their rounds", () => {
  expect(parseOptions(["--only", "pages", "--only", "size", "--rounds", "2"])).toEqual([
    { name: "size", rounds: 2 },
    { name: "pages", rounds: 2 },
  ]);
});

test("rejects an unknown benchmark and an invalid number of rounds", () => {
  expect(() => parseOptions(["--only", "docs"])).toThrow(
    'unknown benchmark "docs" in --only: use one of size, speed, mock, pages, scores',
  );
  expect(() => parseOptions(["--only", "constructor"])).toThrow("unknown benchmark");
  for (const rounds of ["0", "1.5", "many"]) {
    expect(() => parseOptions(["--rounds", rounds])).toThrow(`invalid --rounds "${rounds}"`);
  }
});
