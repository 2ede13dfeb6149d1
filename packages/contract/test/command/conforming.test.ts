import { type Mock, startMock } from "@hwc-users/mock";
import { operations } from "@hwc-users/spec";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runCommand, TOKENS, writeAccounts } from "./run-command.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

const FAST = ["--rate", "10000", "--timeout", "60000"];

test("a right server has no departures, and gets only calls without its token", async () => {
  mock.clear();
  const { code, out, error } = await runCommand(["--target", mock.url, ...FAST], TOKENS);
  expect(error).toBe("");
  expect(out).toContain("8 requests, no departure from the spec");
  expect(code).toBe(0);

  const requests = mock.requests();
  expect(requests).toHaveLength(8);
  for (const { operationId, headers, path, body } of requests) {
    const operation = operations.find((candidate) => candidate.operationId === operationId);
    expect(headers).not.toHaveProperty(operation?.tokenHeader.toLowerCase() ?? "");
    // Whoever takes such a call all the same must not find anybody in it.
    const names = operation?.parameters.some(({ in: place, schema }) => place === "path" && schema.type === "string");
    if (names) expect(path).toContain("/contract-nobody-");
    if (operation?.requestBody?.schema.type === "array") expect(body).toEqual([]);
  }
  expect(JSON.stringify(requests)).not.toMatch(/secret/);
});

test("a right server has no departures with writes, and ends with the accounts as they are named", async () => {
  mock.clear();
  const args = ["--target", mock.url, "--allow-writes", "--accounts", writeAccounts(), "--seed", "7", ...FAST];
  const { code, out, error } = await runCommand(args, TOKENS);
  expect(error).toBe("");
  expect(out).toContain("no departure from the spec");
  expect(out).toContain("Seed 7");
  expect(code).toBe(0);
  expect(mock.requests("updateUser").at(-1)?.body).toEqual({ email: "test010@example.com", phone: "+8617300000000" });
  expect(mock.requests("updateUserInfo").at(-1)?.body).toEqual({ disabled: true });
  for (const { path } of mock.requests("updateUser")) expect(path).toMatch(/\/(test010|contract-nobody-[-0-9a-f]+)$/);
  for (const { body } of mock.requests("batchUpdateUserStatus").filter(({ violations }) => violations.length === 0)) {
    expect(body).toEqual(["test010"]);
  }
});

test("the same seed makes the same calls", async () => {
  const bodies = async (seed: string) => {
    mock.clear();
    const args = [
      "--target",
      mock.url,
      "--allow-writes",
      "--accounts",
      writeAccounts(),
      "--seed",
      seed,
      "--cases",
      "5",
      ...FAST,
    ];
    await runCommand(args, TOKENS);
    return mock.requests("updateUser").map(({ body }) => JSON.stringify(body));
  };
  const first = await bodies("1");
  expect(await bodies("1")).toEqual(first);
  expect(await bodies("2")).not.toEqual(first);
});

test("an operation that --accounts does not name gets no call with a token", async () => {
  mock.clear();
  const file = writeAccounts({ updateUserInfo: { project_id: "p1", user_id: "u1" } });
  const { code, out } = await runCommand(["--target", mock.url, "--allow-writes", "--accounts", file, ...FAST], TOKENS);
  expect(code).toBe(0);
  expect(out).toContain("only calls without a token: --accounts does not name it");
  expect(mock.requests("updateUser").filter(({ headers }) => headers["x-access-token"])).toEqual([]);
});

test("--operation chooses", async () => {
  mock.clear();
  const { code } = await runCommand(["--target", mock.url, "--operation", "updateMyInfo", ...FAST]);
  expect(code).toBe(0);
  expect(new Set(mock.requests().map(({ operationId }) => operationId))).toEqual(new Set(["updateMyInfo"]));
});
