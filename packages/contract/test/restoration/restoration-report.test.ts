import { expect, test } from "vitest";
import { changeBody } from "../../servers/right/reply.ts";
import { apply, assign } from "../../servers/right/steps/effect.ts";
import { TOKENS } from "../../servers/right/tokens.ts";
import { FAST, runCommand, writeAccounts } from "../command/run-command.ts";
import { type TestClock, testClock } from "../command/test-clock.ts";
import { ENV, NAMED } from "./accounts.ts";
import { startStoreServer } from "./start-store-server.ts";

type Body = Record<string, unknown>;

/**
 * Runs the command for one operation, and returns how it left the accounts.
 *
 * @param change Changes the body of each success.
 */
async function restorationOf(operationId: string, change: (body: Body) => Body = (body) => body) {
  const server = await startStoreServer(() => undefined, {
    finish: (reply) => (reply.status === 200 ? changeBody(reply, change) : reply),
  });
  const file = writeAccounts({ [operationId]: NAMED[operationId] });
  const args = ["--target", server.url, "--allow-writes", "--accounts", file, "--operation", operationId];
  const { code, error, out } = await runCommand([...args, "--cases", "0", "--report", "json", ...FAST], ENV);
  await server.close();
  return { code, error, ...JSON.parse(out).operations[0].restoration };
}

test("a restoration is verified when the response shows the values", async () => {
  expect(await restorationOf("updateUser")).toMatchObject({ code: 0, state: "verified" });
});

test.for(["updateMyInfo", "batchUpdateUserStatus", "updateUserInfo"])(
  "a restoration of %s is accepted, because the response shows no values",
  async (operationId) => {
    expect(await restorationOf(operationId)).toMatchObject({
      code: 0,
      state: "accepted",
      reason: "The response shows no values.",
    });
  },
);

test("a restoration is accepted when the response masks a value or lacks it", async () => {
  const change = ({ title: _, ...body }: Body) => ({ ...body, phone: "+86173****9807" });
  expect(await restorationOf("updateUser", change)).toMatchObject({
    state: "accepted",
    reason: "The response does not show phone, title.",
  });
});

test("a restoration fails when the response shows another value, which is not printed", async () => {
  const { code, error, ...restoration } = await restorationOf("updateUser", (body) => ({ ...body, title: "Boss" }));
  expect(restoration).toMatchObject({
    state: "failed",
    reason: "The response shows other values than --accounts: title.",
    curl: expect.stringContaining("curl -i -X PUT"),
  });
  expect(code).toBe(2);
  expect(error).toContain(
    "updateUser: the accounts may have other values than --accounts. The response shows other values",
  );
  expect(error).not.toContain("Boss");
  expect(error).toContain(`\n  To restore them: ${restoration.curl}\n`);
});

test("a restoration fails when the server is gone", async () => {
  const server = await startStoreServer(({ isChanged }) => {
    if (!isChanged) return undefined;
    void server.close();
    return { reply: "close" };
  });
  const args = ["--target", server.url, "--allow-writes", "--accounts", writeAccounts(NAMED), ...FAST];
  const { code, error } = await runCommand(args, ENV, { clock: testClock() });
  expect(code).toBe(2);
  expect(error).toContain(
    "no response to the request of --accounts: The server is unreachable: ECONNREFUSED. Check --target. Check the server",
  );
});

test("a request that is carried out after the interruption is restored", async () => {
  const controller = new AbortController();
  const clock: TestClock = testClock();
  let isInterrupted = false;
  let isLate = false;
  const server = await startStoreServer(({ number }) => {
    if (isInterrupted || number < 20) return undefined;
    isInterrupted = true;
    setImmediate(() => controller.abort());
    return { reply: "hang" };
  });
  const before = server.snapshot();
  const wait: TestClock["wait"] = async (milliseconds, signal) => {
    await clock.wait(milliseconds, signal);
    if (!isInterrupted || isLate) return;
    isLate = true;
    const headers = { "content-type": "application/json", ...TOKENS };
    const body = JSON.stringify({ name: "Late" });
    await (await fetch(`${server.url}/v1/usg/dcs/member`, { method: "PUT", headers, body })).arrayBuffer();
  };
  const args = ["--target", server.url, "--allow-writes", "--accounts", writeAccounts(NAMED), ...FAST];
  await runCommand(args, ENV, { clock: { ...clock, wait }, interruption: controller.signal });
  await server.close();
  expect(isLate).toBe(true);
  expect(server.snapshot()).toBe(before);
});

test("an account that two operations change has the values of both, also at a server that resets omitted fields", async () => {
  const resets = apply((account, fields, { body }) => {
    if (Array.isArray(body)) assign(account, fields);
    else account.fields = { status: 0, ...fields };
  });
  const server = await startStoreServer(() => undefined, { steps: { apply: resets } });
  const file = writeAccounts({
    updateUser: { account: "test010", body: { email: "ming.li@example.com" } },
    batchUpdateUserStatus: { value: 1, body: ["test010"] },
  });
  const args = ["--target", server.url, "--allow-writes", "--accounts", file, "--max-requests", "60", ...FAST];
  const { code } = await runCommand(args, ENV);
  await server.close();
  expect(code).toBe(2);
  const fields = new Map<string, [string, unknown][]>(JSON.parse(server.snapshot())).get("test010");
  expect(fields).toEqual([
    ["email", "ming.li@example.com"],
    ["status", 1],
  ]);
});
