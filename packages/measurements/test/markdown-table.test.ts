import { expect, test } from "vitest";
import { markdownTable } from "../src/markdown-table.ts";

test("aligns the columns, and numbers to the right", () => {
  const rows = [
    ["step", "4", "400"],
    ["client: build", "1.07", "22"],
  ];
  expect(markdownTable(rows, 1).split("\n")).toEqual([
    "| step          |    4 | 400 |",
    "| ------------- | ---: | --: |",
    "| client: build | 1.07 |  22 |",
  ]);
  expect(markdownTable(rows).split("\n")[1]).toBe("| ------------- | ---- | --- |");
});
