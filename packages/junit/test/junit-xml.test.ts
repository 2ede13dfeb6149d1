import { junitXml } from "@hwc-users/junit";
import { SaxesParser } from "saxes";
import { expect, test } from "vitest";

interface Element {
  name: string;
  attributes: Record<string, string>;
}

/** Parses XML with a parser that throws on text that is not well-formed. */
function elementsOf(xml: string): Element[] {
  const elements: Element[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => elements.push({ name, attributes }));
  parser.write(xml).close();
  return elements;
}

test("counts the outcomes of the test cases in each suite", () => {
  const cases = [
    { name: "passed" },
    { name: "failed", failures: ["first", "second"] },
    { name: "not run", skipped: "no token" },
    { name: "ended early", failures: ["third"], error: "no connection" },
  ];
  expect(
    elementsOf(
      junitXml("program", [
        { name: "suite", cases },
        { name: "empty", cases: [] },
      ]),
    ),
  ).toEqual([
    { name: "testsuites", attributes: { name: "program" } },
    { name: "testsuite", attributes: { name: "suite", tests: "4", failures: "2", errors: "1", skipped: "1" } },
    { name: "testcase", attributes: { classname: "suite", name: "passed" } },
    { name: "testcase", attributes: { classname: "suite", name: "failed" } },
    { name: "failure", attributes: { message: "first" } },
    { name: "failure", attributes: { message: "second" } },
    { name: "testcase", attributes: { classname: "suite", name: "not run" } },
    { name: "skipped", attributes: { message: "no token" } },
    { name: "testcase", attributes: { classname: "suite", name: "ended early" } },
    { name: "failure", attributes: { message: "third" } },
    { name: "error", attributes: { message: "no connection" } },
    { name: "testsuite", attributes: { name: "empty", tests: "0", failures: "0", errors: "0", skipped: "0" } },
  ]);
});

test("escapes markup, and replaces what XML does not allow", () => {
  const text = "a<b>&\"c' ü 李 😀 \u0000\u001B\n\u0085\uFFFF\uD800";
  const xml = junitXml(text, [{ name: text, cases: [{ name: text, failures: [text], error: text, skipped: text }] }]);
  const texts = elementsOf(xml).flatMap(({ attributes }) =>
    Object.values(attributes).filter((one) => !/^\d$/.test(one)),
  );
  expect(texts).toHaveLength(7);
  expect(new Set(texts)).toEqual(new Set(["a<b>&\"c' ü 李 😀 ??????"]));
});
