import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Mock } from "@hwc-users/mock";
import { operationById, operations } from "@hwc-users/spec";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isWithoutBody, startFaultyServer } from "./faulty-server.ts";
import { startRightServer } from "./right-server.ts";
import { ACCOUNTS, FAST, newFile, runCommand, safeRequestCount, TOKENS, writeAccounts } from "./run-command.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startRightServer();
});
afterAll(() => mock.close());

const { operationId, tokenHeader } = operationById(operations, "updateUser");

/** Runs the command against a server whose responses are wrong, and contain the token. */
async function runWithLeaks(...more: string[]) {
  const server = await startFaultyServer(mock.url, {
    isFor: isWithoutBody,
    change: (response, { headers }) => {
      const token = headers[tokenHeader.toLowerCase()];
      return {
        ...response,
        headers: { ...response.headers, "content-type": `text/${token ?? "none"}` },
        body: JSON.stringify({ error_code: token, error_msg: token }),
      };
    },
  });
  const accounts = writeAccounts({ [operationId]: ACCOUNTS[operationId] });
  const args = ["--target", server.url, "--operation", operationId, "--allow-writes", "--accounts", accounts];
  const output = await runCommand([...args, ...FAST, ...more], TOKENS);
  await server.close();
  return output;
}

test.for(["text", "json", "junit", "github"])("the %s report does not contain the token", async (report) => {
  const { code, out, error } = await runWithLeaks("--report", report);
  expect(code).toBe(1);
  expect(out).toContain("[token]");
  expect(out + error).not.toContain("secret");
});

test("--output writes the report to a file", async () => {
  const output = newFile("report.xml");
  const { code, out } = await runWithLeaks("--report", "junit", "--output", output);
  expect({ code, out }).toEqual({ code: 1, out: "" });
  expect(readFileSync(output, "utf8")).toMatch(
    /^<\?xml.*\n<testsuites name="contract".*>\n<testsuite name="updateUser" tests="\d+" failures="[1-9]\d*"/,
  );
});

test("--output rejects a missing folder", async () => {
  const output = join(dirname(newFile("any")), "missing/report.xml");
  const { code, error } = await runCommand(["--target", mock.url, "--output", output, ...FAST]);
  expect(code).toBe(2);
  expect(error).toContain(`--output cannot be written: ${output}: its folder does not exist`);
});

test("--output and --har must be two files", async () => {
  const file = newFile("report");
  const { code, out, error } = await runCommand(["--target", mock.url, "--output", file, "--har", file, ...FAST]);
  expect({ code, out, error }).toEqual({
    code: 2,
    out: "",
    error: `--output and --har are the same file: ${file}. Name two files.\n`,
  });
});

test("the JSON report of a conforming server has no violations", async () => {
  const { out } = await runCommand(["--target", mock.url, "--report", "json", ...FAST]);
  expect(JSON.parse(out)).toMatchObject({
    conforms: true,
    violations: [],
    requests: safeRequestCount,
    coverage: { total: expect.any(Number) },
  });
});

test("the JUnit report of a conforming server has no failures", async () => {
  const { out } = await runCommand(["--target", mock.url, "--report", "junit", ...FAST]);
  expect(out.match(/<testcase /g)).toHaveLength(safeRequestCount);
  expect(out).not.toContain("<failure");
});
