import { escapeAttribute, escapeText, validText } from "./escape-xml.ts";
import { uniqueNames } from "./unique-names.ts";

/** One test case. It passed if it has no failure, no error and was not skipped. */
export interface JunitTestCase {
  /** CI servers drop all but one test case of a name, so a name that occurs again gets a number. */
  name: string;
  /** In seconds. Default: 0. */
  time?: number;
  /** Each can have several lines; the first one is its message. */
  failures?: readonly string[];
  /** Why the test case could not be run to its end. */
  error?: string;
  /** Why the test case was not run, or why its failures do not count. */
  skipped?: string;
}

/** A group of test cases. */
export interface JunitSuite {
  name: string;
  /** When it started. */
  timestamp?: Date;
  cases: readonly JunitTestCase[];
}

/**
 * Writes JUnit XML as GitLab and Jenkins read it.
 *
 * @param name The name of the program.
 * @example
 * junitXml("contract", [{ name: "updateUser", cases: [{ name: "accepts the minimal body", time: 0.2 }] }]);
 */
export function junitXml(name: string, suites: readonly JunitSuite[]): string {
  const { skipped: _, ...counts } = countsOf(suites.flatMap(({ cases }) => cases));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${attributes({ name, ...counts })}>`,
    ...suites.flatMap(suiteLines),
    "</testsuites>",
  ];
  return `${lines.join("\n")}\n`;
}

function suiteLines({ name, timestamp, cases }: JunitSuite): string[] {
  // Jenkins reads a time without a zone.
  const start = timestamp && { timestamp: timestamp.toISOString().slice(0, 19) };
  const names = uniqueNames(cases.map((testCase) => validText(testCase.name)));
  return [
    `<testsuite ${attributes({ name, ...countsOf(cases), ...start })}>`,
    ...cases.map((testCase, index) => {
      const own = { classname: name, name: names[index] ?? testCase.name, time: seconds([testCase]) };
      return `  <testcase ${attributes(own)}>${outcome(testCase)}</testcase>`;
    }),
    "</testsuite>",
  ];
}

function countsOf(cases: readonly JunitTestCase[]) {
  return {
    tests: String(cases.length),
    failures: String(cases.filter(({ failures = [] }) => failures.length > 0).length),
    errors: String(cases.filter(({ error }) => error !== undefined).length),
    skipped: String(cases.filter(({ skipped }) => skipped !== undefined).length),
    time: seconds(cases),
  };
}

function seconds(cases: readonly JunitTestCase[]): string {
  return cases.reduce((total, { time = 0 }) => total + time, 0).toFixed(3);
}

/** GitLab and Jenkins show one failure of a test case, so all are in one element. GitLab shows only its text. */
function outcome({ failures = [], error, skipped }: JunitTestCase): string {
  return [
    ...(failures.length === 0 ? [] : [element("failure", failures)]),
    ...(error === undefined ? [] : [element("error", [error])]),
    ...(skipped === undefined ? [] : [element("skipped", [skipped])]),
  ].join("");
}

function element(name: string, texts: readonly string[]): string {
  const [message = ""] = texts.join("\n").split("\n");
  const more = texts.length > 1 ? ` (and ${texts.length - 1} more)` : "";
  return `<${name} ${attributes({ message: message + more })}>${escapeText(texts.join("\n\n"))}</${name}>`;
}

function attributes(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeAttribute(value)}"`)
    .join(" ");
}
