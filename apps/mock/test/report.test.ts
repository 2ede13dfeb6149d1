import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SaxesParser } from "saxes";
import { describe, expect, onTestFinished, test } from "vitest";
import { createViolation } from "../src/api/prism-violation.ts";
import { jsonReport } from "../src/report/json-report.ts";
import { emptyReportFiles, writeReportFile } from "../src/report/report-files.ts";
import { textReport } from "../src/report/text-report.ts";
import { createViolationCounter, type FinishedRequest } from "../src/report/violation-counter.ts";

const secret = "secret-4711";
const updateUser = { operationId: "updateUser", method: "PUT", path: "/users/{account}" };
const updateMyInfo = { operationId: "updateMyInfo", method: "PUT", path: "/me" };
const updateUserInfo = { operationId: "updateUserInfo", method: "PUT", path: "/users/{id}/info" };
const operations = [updateUser, updateMyInfo, updateUserInfo];
const title = createViolation(["request", "body", "title"], "maxLength", "title must NOT have more than 32 characters");
const name = createViolation(["response", "body", "name"], "type", "name must be string");
const unknown = createViolation(["request", "path"], "unknown", secret);

function createCounter() {
  return createViolationCounter(operations, (path) => path.replaceAll(secret, "{?}"));
}

let requests = 0;
function finished(more: Partial<FinishedRequest>): FinishedRequest {
  requests += 1;
  return { method: "PUT", path: `/${secret}`, requestId: `request-${requests}`, violations: [], ...more };
}

/** Counts requests that conform, requests that do not, and one that the spec does not have. */
function countSome() {
  requests = 0;
  const counter = createCounter();
  counter.add(finished({ operation: updateUser }), 200);
  counter.add(finished({ operation: updateUser, violations: [title, name] }), 200);
  for (let times = 1; times <= 3; times++) counter.add(finished({ operation: updateUser, violations: [title] }), 400);
  counter.add(finished({ operation: updateMyInfo }), 0);
  counter.add(finished({ violations: [unknown] }), 404);
  counter.add(finished({ path: "/health" }), 200);
  return counter.counts();
}

/** Lists the lines of each test case's outcome. Throws on XML that is not well-formed. */
function testCasesOf(xml: string): Record<string, string[]> {
  const cases: Record<string, string[]> = {};
  const parser = new SaxesParser();
  let current = "";
  let outcome = "";
  parser.on("opentag", ({ name: element, attributes }) => {
    outcome = element;
    if (element !== "testcase") return;
    current = attributes["name"] ?? "";
    cases[current] = [];
  });
  parser.on("text", (text) => {
    const lines = text.split("\n").filter((line) => line.trim() !== "");
    cases[current]?.push(...lines.map((line) => `${outcome}: ${line}`));
  });
  parser.write(xml).close();
  return cases;
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "mock-report-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe("the text report", () => {
  test("lists requests and violations by operation", () => {
    expect(textReport(countSome())).toBe(`Violations of the spec in 5 of 7 requests:
updateUser: 5 requests (2 × 200, 3 × 400), 4 with violations
  ✗ request body.title maxLength: title must NOT have more than 32 characters (4 requests, such as request-2)
  ✗ response body.name type: name must be string (1 request, such as request-2)
updateMyInfo: 1 request (1 × no response), no violations
PUT /{?}: 1 request (1 × 404), 1 with violations
  ✗ request path unknown (1 request, such as request-7)
Never called: updateUserInfo.`);
  });

  test("has a line for a violation of the whole request", () => {
    const counter = createCounter();
    const tooLarge = createViolation(["request"], "status413", secret);
    counter.add(finished({ operation: updateUser, requestId: "request-1", violations: [tooLarge] }), 413);
    expect(textReport(counter.counts())).toContain("  ✗ request status413 (1 request, such as request-1)");
  });

  test("is one line if there are no violations", () => {
    const counter = createCounter();
    expect(textReport(counter.counts())).toBe(
      "There were no requests. Never called: updateUser, updateMyInfo, updateUserInfo.",
    );
    counter.add(finished({ operation: updateMyInfo }), 200);
    expect(textReport(counter.counts())).toBe(
      "No violations of the spec in 1 request. Never called: updateUser, updateUserInfo.",
    );
  });
});

test("the JSON report has the counts, and no value or name that a client sent", () => {
  const counts = countSome();
  expect(jsonReport(counts)).toEqual({
    version: 1,
    conforms: false,
    requests: 7,
    requestsWithViolations: 5,
    operations: [
      {
        ...updateUser,
        requests: 5,
        requestsWithViolations: 4,
        statuses: { 200: 2, 400: 3 },
        violations: [
          {
            direction: "request",
            location: "body.title",
            code: "maxLength",
            message: title.message,
            count: 4,
            requestIds: ["request-2", "request-3", "request-4"],
          },
          {
            direction: "response",
            location: "body.name",
            code: "type",
            message: name.message,
            count: 1,
            requestIds: ["request-2"],
          },
        ],
      },
      { ...updateMyInfo, requests: 1, requestsWithViolations: 0, statuses: { 0: 1 }, violations: [] },
      { ...updateUserInfo, requests: 0, requestsWithViolations: 0, statuses: {}, violations: [] },
      {
        method: "PUT",
        path: "/{?}",
        requests: 1,
        requestsWithViolations: 1,
        statuses: { 404: 1 },
        violations: [{ direction: "request", location: "path", code: "unknown", count: 1, requestIds: ["request-7"] }],
      },
    ],
  });
  expect(JSON.stringify(jsonReport(counts)) + textReport(counts)).not.toContain(secret);
  expect(jsonReport(createCounter().counts()).conforms).toBe(true);
});

describe("a report file", () => {
  test("with the extension .xml is JUnit XML, with a test case for each operation", () => {
    const file = join(newFolder(), "report.xml");
    writeReportFile(file, countSome());
    expect(testCasesOf(readFileSync(file, "utf8"))).toEqual({
      updateUser: [
        "failure: request body.title maxLength: title must NOT have more than 32 characters (4 requests, such as request-2)",
        "failure: response body.name type: name must be string (1 request, such as request-2)",
      ],
      updateMyInfo: [],
      updateUserInfo: ["skipped: never called"],
      "PUT /{?}": ["failure: request path unknown (1 request, such as request-7)"],
    });
  });

  test("with the extension .json is the JSON report", () => {
    const file = join(newFolder(), "report.json");
    writeReportFile(file, countSome());
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual(JSON.parse(JSON.stringify(jsonReport(countSome()))));
  });

  test("is emptied at the start", () => {
    const file = join(newFolder(), "report.json");
    writeReportFile(file, countSome());
    emptyReportFiles([file]);
    expect(readFileSync(file, "utf8")).toBe("");
  });

  test("cannot be in a folder that does not exist", () => {
    const file = join(newFolder(), "missing", "report.json");
    expect(() => emptyReportFiles([file])).toThrow(/^--report cannot be written: ENOENT.*Create the folder/);
  });
});

describe("the counter", () => {
  test("counts a kind of violation once per request, whatever the item of an array", () => {
    const counter = createCounter();
    const violations = ["0", "1", "12"].map((index) =>
      createViolation(["response", "body", "vmrList", index, "status"], "type", ""),
    );
    counter.add(finished({ operation: updateUser, violations }), 200);
    expect(counter.counts().operations[0]?.violations).toMatchObject([{ location: "body.vmrList[].status", count: 1 }]);
  });

  test("counts each missing property", () => {
    const counter = createCounter();
    const missing = ["phone", "email"].map((property) => createViolation(["request", "body"], "required", property));
    counter.add(finished({ operation: updateUser, violations: missing }), 400);
    expect(counter.counts().operations[0]?.violations.map(({ message }) => message)).toEqual(["phone", "email"]);
  });

  test("has a bounded number of paths and kinds", () => {
    const counter = createCounter();
    for (let number = 0; number < 5000; number++) {
      const violations = [createViolation(["request", "body", `field${number}`], "type", "")];
      counter.add(finished({ operation: updateUser, violations }), 400);
      counter.add(finished({ path: `/path${number}/${"long".repeat(1000)}`, violations: [unknown] }), 404);
    }
    const counts = counter.counts();
    expect(counts.requests).toBe(10_000);
    expect(counts.operations).toHaveLength(operations.length + 101);
    expect(counts.operations.at(-1)).toMatchObject({ method: "*", path: "*", requests: 4900 });
    expect(counts.operations[0]?.violations).toHaveLength(101);
    expect(counts.operations[0]?.violations.at(-1)).toMatchObject({ location: "*", code: "*", count: 4900 });
    expect(JSON.stringify(counts).length).toBeLessThan(100_000);
  });
});
