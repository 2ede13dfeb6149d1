import { type JunitTestCase, junitXml } from "@hwc-users/junit";
import { expect, test } from "vitest";
import { jenkinsProblems } from "./jenkins-structure.ts";
import { parseXml } from "./parse-xml.ts";

const timestamp = new Date("2026-11-26T12:30:00.500Z");

const cases: JunitTestCase[] = [
  { name: "passed", time: 0.25 },
  { name: "failed", failures: ["first\ncurl -i", "second"], time: 1 },
  { name: "not run", skipped: "no token" },
  { name: "ended early", failures: ["third"], error: "no connection\nat all", time: 0.0004 },
];

test("counts the outcomes and adds up the times of the test cases", () => {
  const xml = junitXml("program", [
    { name: "suite", timestamp, cases },
    { name: "empty", cases: [] },
  ]);
  const { attributes, children } = parseXml(xml);
  expect(attributes).toEqual({ name: "program", tests: "4", failures: "2", errors: "1", time: "1.250" });
  const counts = { tests: "4", failures: "2", errors: "1", skipped: "1", time: "1.250" };
  expect(children.map((suite) => suite.attributes)).toEqual([
    { name: "suite", ...counts, timestamp: "2026-11-26T12:30:00" },
    { name: "empty", tests: "0", failures: "0", errors: "0", skipped: "0", time: "0.000" },
  ]);
  expect(children[0]?.children.map((testCase) => testCase.attributes)).toEqual([
    { classname: "suite", name: "passed", time: "0.250" },
    { classname: "suite", name: "failed", time: "1.000" },
    { classname: "suite", name: "not run", time: "0.000" },
    { classname: "suite", name: "ended early", time: "0.000" },
  ]);
});

test("writes one element for all failures, with their whole text", () => {
  const [suite] = parseXml(junitXml("program", [{ name: "suite", cases }])).children;
  const outcomes = suite?.children.map(({ children }) =>
    children.map(({ name, attributes, text }) => [name, attributes["message"], text]),
  );
  expect(outcomes).toEqual([
    [],
    [["failure", "first (and 1 more)", "first\ncurl -i\n\nsecond"]],
    [["skipped", "no token", "no token"]],
    [
      ["failure", "third", "third"],
      ["error", "no connection", "no connection\nat all"],
    ],
  ]);
});

test("is valid for Jenkins", () => {
  const root = parseXml(junitXml("program", [{ name: "suite", timestamp, cases }]));
  expect(jenkinsProblems(root)).toEqual([]);
});

test("numbers the names that occur more than once in a suite", () => {
  const names = ["a", "b", "a", "a (2)", "a", "\u0000", "\u0001"];
  const suite = { name: "suite", cases: names.map((name) => ({ name })) };
  const { children } = parseXml(junitXml("program", [suite, { ...suite, name: "other" }]));
  for (const { children: testCases } of children) {
    expect(testCases.map(({ attributes }) => attributes["name"])).toEqual([
      "a",
      "b",
      "a (3)",
      "a (2)",
      "a (4)",
      "?",
      "? (2)",
    ]);
  }
});

test("escapes markup, and replaces what XML does not allow", () => {
  const invalid = "a<b>&\"c' ]]> ü 李 😀 \u0000\u001B\u0085\uFFFF\uD800";
  const valid = "a<b>&\"c' ]]> ü 李 😀 ?????";
  const text = `${invalid}\r\n${invalid}`;
  const suite = { name: text, cases: [{ name: text, failures: [text], error: text, skipped: text }] };
  const root = parseXml(junitXml(text, [suite]));
  const name = `${valid}??${valid}`;
  expect(root.attributes["name"]).toBe(name);
  expect(root.children[0]?.attributes["name"]).toBe(name);
  const testCase = root.children[0]?.children[0];
  expect(testCase?.attributes).toMatchObject({ classname: name, name });
  for (const outcome of testCase?.children ?? []) {
    expect(outcome).toMatchObject({ attributes: { message: `${valid}?` }, text: `${valid}?\n${valid}` });
  }
});
