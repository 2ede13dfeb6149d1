import { htmlEscape } from "escape-goat";

/** One test case. It passed if it has no failure, no error and was not skipped. */
export interface JunitTestCase {
  name: string;
  failures?: readonly string[];
  /** Why the test case could not be run to its end. */
  error?: string;
  /** Why the test case was not run. */
  skipped?: string;
}

/** A group of test cases. */
export interface JunitSuite {
  name: string;
  cases: readonly JunitTestCase[];
}

/**
 * Writes JUnit XML.
 *
 * @param name The name of the program.
 * @example
 * junitXml("contract", [{ name: "updateUser", cases: [{ name: "accepts the minimal body" }] }]);
 */
export function junitXml(name: string, suites: readonly JunitSuite[]): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${attribute(name)}">`,
    ...suites.flatMap(suiteLines),
    "</testsuites>",
  ];
  return `${lines.join("\n")}\n`;
}

function suiteLines({ name, cases }: JunitSuite): string[] {
  const counts = [
    `tests="${cases.length}"`,
    `failures="${cases.filter(({ failures = [] }) => failures.length > 0).length}"`,
    `errors="${cases.filter(({ error }) => error !== undefined).length}"`,
    `skipped="${cases.filter(({ skipped }) => skipped !== undefined).length}"`,
  ];
  const suite = attribute(name);
  return [
    `<testsuite name="${suite}" ${counts.join(" ")}>`,
    ...cases.map((testCase) => {
      return `  <testcase classname="${suite}" name="${attribute(testCase.name)}">${outcome(testCase)}</testcase>`;
    }),
    "</testsuite>",
  ];
}

function outcome({ failures = [], error, skipped }: JunitTestCase): string {
  return [
    ...failures.map((message) => element("failure", message)),
    ...(error === undefined ? [] : [element("error", error)]),
    ...(skipped === undefined ? [] : [element("skipped", skipped)]),
  ].join("");
}

function element(name: string, message: string): string {
  return `<${name} message="${attribute(message)}"/>`;
}

/** XML allows no control characters, lone surrogates or noncharacters, not even escaped ones. */
function attribute(text: string): string {
  return htmlEscape(text.replaceAll(/[^\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "?"));
}
