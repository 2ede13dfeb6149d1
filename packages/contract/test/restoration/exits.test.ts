import { afterEach, expect, test, vi } from "vitest";
import { apply, assign } from "../../servers/right/steps/effect.ts";
import { sendBaseRequests } from "../../servers/run/send-base-requests.ts";
import type { PlannedChange } from "../../src/plan/planned-changes.ts";
import { FAST, runCommand, writeAccounts } from "../command/run-command.ts";
import { testClock } from "../command/test-clock.ts";
import { ENV, NAMED } from "./accounts.ts";
import { EXITS, type Exit, type Run } from "./exits.ts";
import { type ReceivedRequest, startStoreServer } from "./start-store-server.ts";

const checks = vi.hoisted(() => ({ areBroken: false }));
vi.mock("../../src/checks/check-response.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/checks/check-response.ts")>();
  return {
    createResponseChecker: () => {
      const check = original.createResponseChecker();
      return (...args: Parameters<typeof check>) => {
        if (checks.areBroken) throw new TypeError("a check is broken");
        return check(...args);
      };
    },
  };
});
afterEach(() => {
  checks.areBroken = false;
});

/** Runs the command with writes for all operations. */
async function runExit({ intervene = () => undefined, parts, options = [] }: Exit) {
  const controller = new AbortController();
  const run: Run = {
    clock: testClock(),
    interrupt: () => controller.abort(),
    breakChecks: () => {
      checks.areBroken = true;
    },
  };
  const server = await startStoreServer((request) => intervene(request, run), parts);
  const before = server.snapshot();
  const accounts = writeAccounts(NAMED);
  const args = ["--target", server.url, "--allow-writes", "--accounts", accounts, "--seed", "1", ...FAST, ...options];
  const control = { clock: run.clock, interruption: controller.signal };
  const output = await runCommand(["--cases", "0", ...args], ENV, control);
  return { ...output, server, before, after: server.snapshot() };
}

test("the table has at least 24 exits", () => expect(EXITS.length).toBeGreaterThanOrEqual(24));

test.for(EXITS)("accounts are byte-identical after $title", async (exit) => {
  const { code, error, out, before, after, server } = await runExit(exit);
  await server.close();
  expect(after).toBe(before);
  expect(error).toContain(exit.error ?? "");
  expect(error.includes("the accounts may have other values")).toBe(exit.isFinal ?? false);
  expect(code).toBe(exit.code);
  expect(out).toContain("Contract of ");
});

test("each test case starts with the values of the file", async () => {
  const late: ReceivedRequest[] = [];
  const { code, server } = await runExit({
    title: "",
    intervene(request) {
      if (request.isChanged && !request.isBase) late.push(request);
      return undefined;
    },
    code: 0,
  });
  await server.close();
  expect(code).toBe(0);
  expect(late).toEqual([]);
});

test.for([401, 403, 429, 503])("accounts that a %i for ever keeps from being restored are reported", async (status) => {
  let isEnded = false;
  let isChanged = false;
  const { code, error, out, server, before } = await runExit({
    title: "",
    intervene(request) {
      isChanged ||= request.isChanged;
      return isChanged && !isEnded && request.hasToken ? { reply: status } : undefined;
    },
    code: 2,
  });
  isEnded = true;
  expect(code).toBe(2);
  expect(error).toMatch(
    /^updateMyInfo: the accounts may have other values than --accounts\. updateMyInfo: the .*\(\d+\)/m,
  );
  expect(out).toMatch(/✗ the accounts were not restored: updateMyInfo: .*\n {4}curl -i -X PUT .*--data-raw/);
  await sendBaseRequests(server.url, NAMED);
  expect(server.snapshot()).toBe(before);
  await server.close();
});

test("only the announced fields differ at a server that resets omitted fields", async () => {
  const resets = apply((account, fields, { body }) => {
    if (Array.isArray(body)) assign(account, fields);
    else account.fields = { ...fields };
  });
  const { code, out, before, after, server } = await runExit({
    title: "",
    parts: { steps: { apply: resets } },
    options: ["--report", "json"],
    code: 0,
  });
  await server.close();
  expect(code).toBe(0);
  const { plannedChanges } = JSON.parse(out) as { plannedChanges: PlannedChange[] };
  const announced = Object.fromEntries(plannedChanges.map(({ operationId, omitted }) => [operationId, omitted]));
  expect(differentFields(before, after)).toEqual({
    "owner of the token": announced["updateMyInfo"]?.toSorted(),
    test010: announced["updateUser"]?.toSorted(),
    [`${NAMED["updateUserInfo"]?.["project_id"]}/${NAMED["updateUserInfo"]?.["user_id"]}`]:
      announced["updateUserInfo"]?.toSorted(),
  });
});

/** The names of the fields that differ in two states of the accounts, by account. */
function differentFields(before: string, after: string): Record<string, string[]> {
  const read = (snapshot: string) =>
    new Map(
      (JSON.parse(snapshot) as [string, [string, unknown][]][]).map(([id, fields]) => [id, Object.fromEntries(fields)]),
    );
  const later = read(after);
  const different = [...read(before)].map(([id, fields]) => {
    const others = later.get(id) ?? {};
    const names = Object.keys({ ...fields, ...others }).filter((name) => fields[name] !== others[name]);
    return [id, names.sort()] as const;
  });
  return Object.fromEntries(different.filter(([, names]) => names.length > 0));
}
