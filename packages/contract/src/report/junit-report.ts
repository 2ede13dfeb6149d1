import { htmlEscape } from "escape-goat";
import type { OperationResult, RunReport } from "./run-report.ts";

/** Writes the results of a run as JUnit XML, which CI servers read. */
export function junitReport({ results, stopped }: RunReport): string {
  const suites = results.map(suite);
  if (stopped !== undefined) {
    const error = `<error message="${attribute(stopped)}"/>`;
    suites.push(
      `<testsuite name="run" tests="1" failures="0" errors="1"><testcase classname="run" name="is complete">${error}</testcase></testsuite>`,
    );
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="contract">\n${suites.join("\n")}\n</testsuites>\n`;
}

function suite({ operationId, cases }: OperationResult): string {
  const failures = cases.filter(({ violations }) => violations.length > 0).length;
  const lines = cases.map(({ name, violations }) => {
    const failed = violations.map(
      ({ requirement, message }) => `<failure message="${attribute(`${requirement}: ${message}`)}"/>`,
    );
    return `  <testcase classname="${operationId}" name="${attribute(name)}">${failed.join("")}</testcase>`;
  });
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
  return `<testsuite name="${operationId}" ${counts}>\n${lines.join("\n")}\n</testsuite>`;
}

/** XML allows no control characters, not even escaped ones. */
function attribute(text: string): string {
  return htmlEscape(text.replaceAll(/\p{Cc}/gu, "?"));
}
