import { readFileSync } from "node:fs";
import { type Mock, startMock } from "@hwc-users/mock";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runContract } from "../../src/command/run-contract.ts";
import { startFaultyServer } from "./faulty-server.ts";
import { FAST, newFile, runCommand, TOKENS, writeAccounts } from "./run-command.ts";
import { testClock } from "./test-clock.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, stateful: true });
});
afterAll(() => mock.close());

const accounts = writeAccounts({
  updateMyInfo: { body: { name: "Li Ming", title: "Engineer" } },
  updateUser: { account: "test010", body: { email: "li@example.com", status: 0 } },
  batchUpdateUserStatus: { value: 0, body: ["test010", "test011"] },
  updateUserInfo: { project_id: "p1", user_id: "u1", body: { disabled: false } },
});
const writes = ["--allow-writes", "--accounts", accounts, "--cases", "0", ...FAST];

/** Enough to get a report. */
const short = [...writes, "--max-requests", "1"];

/** The lines without those about invented accounts, whose IDs are random. */
const ANNOUNCED = [
  "updateMyInfo changes the owner of the token in HWC_ACCESS_TOKEN: name, title. They end with the values of --accounts.",
  "  Not restored if the server resets omitted fields: englishName, desc, signature. Name them in --accounts to restore them.",
  "updateUser changes account test010: email, status. They end with the values of --accounts.",
  "  Not restored if the server resets omitted fields: phone, country, name, englishName, deptCode, title, desc, signature, " +
    "hidePhone, sortLevel, vmrId. Name them in --accounts to restore them.",
  "batchUpdateUserStatus changes test010, test011: value. They end with the values of --accounts.",
  "updateUserInfo changes project_id p1, user_id u1: disabled. They end with the values of --accounts.",
];

test("a run with writes shows what it changes before its first request", async () => {
  const progress: string[] = [];
  let shownBefore: string[] | undefined;
  const server = await startFaultyServer(mock.url, {
    change(response) {
      shownBefore ??= [...progress];
      return response;
    },
  });
  const streams = { out: () => {}, error: () => {}, progress: (line: string) => void progress.push(line) };
  await runContract(["--target", server.url, ...short], TOKENS, streams, { clock: testClock() });
  await server.close();
  const lines = shownBefore?.filter((line) => !line.includes("contract-nobody-"));
  expect(lines?.slice(0, ANNOUNCED.length)).toEqual(ANNOUNCED);
  expect(progress.join()).not.toMatch(/li@example|Li Ming/);
});

test("a run shows which invented accounts a server could create", async () => {
  const { progress } = await runCommand(["--target", mock.url, ...short], TOKENS);
  expect(progress).toMatch(
    /Not removed if the server creates missing accounts: account contract-nobody-[\da-f-]{36}\.\n/,
  );
  expect(progress).toMatch(/missing accounts: contract-nobody-[\da-f-]{36}\.\n/);
  expect(progress).toMatch(/missing accounts: project_id p1, user_id contract-nobody-[\da-f-]{36}\.\n/);
});

test("the text report has what the run changes", async () => {
  const { out } = await runCommand(["--target", mock.url, ...short], TOKENS);
  for (const line of ANNOUNCED) expect(out).toContain(`  · ${line.trim()}\n`);
});

test("the JSON report has what the run changes", async () => {
  const { out } = await runCommand(["--target", mock.url, ...short, "--report", "json"], TOKENS);
  const { plannedChanges } = JSON.parse(out);
  expect(plannedChanges).toHaveLength(4);
  expect(plannedChanges[1]).toMatchObject({
    operationId: "updateUser",
    accounts: ["account test010"],
    restored: ["email", "status"],
    omitted: expect.arrayContaining(["phone", "vmrId"]),
  });
});

test("the progress has a line for each operation, also with --output, and is no part of the report", async () => {
  const output = newFile("report.txt");
  const { out, progress } = await runCommand(["--target", mock.url, ...writes, "--output", output], TOKENS);
  expect(out).toBe("");
  for (const operation of ["updateMyInfo", "updateUser", "batchUpdateUserStatus", "updateUserInfo"]) {
    expect(progress).toMatch(new RegExp(`^${operation}: \\d+ cases$`, "m"));
    expect(progress).toContain(`${operation}: restoring the values of --accounts`);
  }
  expect(readFileSync(output, "utf8")).not.toContain("restoring the values");
});

test("a run without writes shows no changes", async () => {
  const { out, progress } = await runCommand(["--target", mock.url, ...FAST]);
  expect(out + progress).not.toContain("changes");
});
