import type { Mock } from "@hwc-users/mock";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type FaultyServer, startFaultyServer } from "./faulty-server.ts";
import { startRightServer } from "./right-server.ts";
import { FAST, newFile, runCommand, writeJson } from "./run-command.ts";

let mock: Mock;
let server: FaultyServer;
beforeAll(async () => {
  mock = await startRightServer();
  server = await startFaultyServer(mock.url, { change: (response) => ({ ...response, status: 500 }) });
});
afterAll(async () => {
  await server.close();
  await mock.close();
});

interface Violation {
  operationId: string;
  requirement: string;
  message: string;
}

function run(...more: string[]) {
  return runCommand(["--target", server.url, ...FAST, ...more]);
}

/** Waivers for all violations of the server. */
async function waiversUntil(until: string) {
  const { out } = await run("--report", "json");
  const { violations } = JSON.parse(out) as { violations: Violation[] };
  return violations.map(({ operationId, requirement, message }) => {
    return { operation: operationId, requirement, message, reason: "ticket 7", until };
  });
}

test("waived violations do not count", async () => {
  const waivers = await waiversUntil("9999-12-31");
  expect(waivers.length).toBeGreaterThan(0);
  const { code, out } = await run("--waive", writeJson("waivers.json", waivers), "--report", "json");
  expect(JSON.parse(out)).toMatchObject({ conforms: true, violations: [], waivers: { expired: [], unused: [] } });
  expect(JSON.parse(out).waived).toHaveLength(waivers.length);
  expect(code).toBe(0);
});

test("a violation without a waiver counts", async () => {
  const [first, ...others] = await waiversUntil("9999-12-31");
  const { code, out } = await run("--waive", writeJson("waivers.json", others), "--report", "json");
  expect(JSON.parse(out)).toMatchObject({ conforms: false, violations: [{ requirement: first?.requirement }] });
  expect(code).toBe(1);
});

test("expired waivers have no effect, and are reported", async () => {
  const waivers = await waiversUntil("2026-01-31");
  const { code, out } = await run("--waive", writeJson("waivers.json", waivers), "--report", "json");
  expect(JSON.parse(out)).toMatchObject({ conforms: false, waived: [], waivers: { expired: waivers, unused: [] } });
  expect(code).toBe(1);
});

test("an unused waiver is reported, and does not change the exit code", async () => {
  const unused = { requirement: "none", reason: "ticket 7", until: "9999-12-31" };
  const file = writeJson("waivers.json", [unused]);
  const { code, out } = await runCommand(["--target", mock.url, ...FAST, "--waive", file]);
  expect(out).toContain("Waivers that match no violation:\n  · all operations: none: ticket 7 (until 9999-12-31)");
  expect(code).toBe(0);
});

describe("--waive rejects", () => {
  const valid = { requirement: "any", reason: "ticket 7", until: "2027-03-31" };
  const files: [name: string, content: unknown, problem: string][] = [
    ["text", "no JSON", "is not valid JSON"],
    ["an object", valid, "must be a JSON list of waivers"],
    ["an entry that is no object", [valid, "any"], "entry 2: it must be a JSON object"],
    [
      "a misspelt key",
      [{ ...valid, operatoin: "updateUser" }],
      'entry 1: there is no key "operatoin". Use operation, ',
    ],
    ["no requirement", [{ reason: "any", until: "2027-03-31" }], 'entry 1: "requirement" must be a text'],
    ["no reason", [valid, { ...valid, reason: undefined }], 'entry 2: "reason" must be a text that is not empty'],
    ["an empty reason", [{ ...valid, reason: " " }], 'entry 1: "reason" must be a text that is not empty'],
    ["no end date", [{ requirement: "any", reason: "any" }], 'entry 1: "until" must be a text'],
    ["a date and time", [{ ...valid, until: "2027-03-31T00:00:00Z" }], '"until" is "2027-03-31T00:00:00Z". Use a date'],
    ["a day that does not exist", [{ ...valid, until: "2027-02-30" }], '"until" is "2027-02-30". Use a date'],
    ["a number as message", [{ ...valid, message: 1 }], 'entry 1: "message" must be a text'],
    ["an unknown operation", [{ ...valid, operation: "deleteUser" }], 'entry 1: there is no operation "deleteUser"'],
  ];
  test.for(files)("%s", async ([, content, problem]) => {
    const before = server.requestCount();
    const { code, error, out } = await run("--waive", writeJson("waivers.json", content));
    expect({ code, out, requests: server.requestCount() - before }).toEqual({ code: 2, out: "", requests: 0 });
    expect(error).toMatch(/^--waive: /);
    expect(error).toContain(problem);
  });

  test("a missing file", async () => {
    const file = newFile("missing.json");
    expect(await run("--waive", file)).toMatchObject({ code: 2, error: `--waive: the file ${file} does not exist.\n` });
  });
});
