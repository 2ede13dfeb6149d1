import { expect, test } from "vitest";
import { readShellLines } from "../src/examples/shell-lines.ts";

test("knows what to do with each line", () => {
  const code = "npm install @any/client\nnpx @any/mock --port 0\ncurl -i \\\n  http://127.0.0.1:4010/\n";
  expect(readShellLines(code).map(({ action, text }) => [action, text])).toEqual([
    ["install", "npm install @any/client"],
    ["serve", "npx @any/mock --port 0"],
    ["shell", "curl -i http://127.0.0.1:4010/"],
  ]);
});

test("gives the reason for a line that is not run", () => {
  expect(readShellLines("node apps/mock/dist/main.js")).toMatchObject([{ action: "omit", reason: "for a clone" }]);
});

test("refuses a line of a form that it does not know", () => {
  expect(() => readShellLines("rm -rf /")).toThrow('"rm -rf /" has no known form');
});
