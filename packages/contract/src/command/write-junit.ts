import { escapeXml } from "./redact.ts";
import type { RunReport } from "./report.ts";
import type { OperationResult } from "./run-cases.ts";

/** Writes the report of a run as JUnit's XML, which CI servers read. */
export function writeJunit({ results, stopped }: RunReport): string {
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
  const failures = cases.filter(({ departures }) => departures.length > 0).length;
  const lines = cases.map(({ name, departures }) => {
    const failed = departures.map(
      ({ clause, message }) => `<failure message="${attribute(`${clause}: ${message}`)}"/>`,
    );
    return `  <testcase classname="${operationId}" name="${attribute(name)}">${failed.join("")}</testcase>`;
  });
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
  return `<testsuite name="${operationId}" ${counts}>\n${lines.join("\n")}\n</testsuite>`;
}

/** XML takes no control characters, not even escaped ones. */
function attribute(text: string): string {
  return escapeXml(text.replaceAll(/\p{Cc}/gu, "?"));
}
