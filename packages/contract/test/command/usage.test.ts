import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Mock } from "@hwc-users/mock";
import { operationById, operations } from "@hwc-users/spec";
import { freePort } from "@hwc-users/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAccounts } from "../../src/accounts/accounts.ts";
import { tokenVariable } from "../../src/accounts/token-variable.ts";
import { readOptions } from "../../src/options/options.ts";
import { startFaultyServer } from "./faulty-server.ts";
import { startRightServer } from "./right-server.ts";
import { ACCOUNTS, FAST, runCommand, safeRequestCount, TOKENS, writeAccounts } from "./run-command.ts";
import { testClock } from "./test-clock.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startRightServer();
});
afterAll(() => mock.close());

const target = "https://contract.test";
const missing = join(tmpdir(), "contract-no-such-file.json");

test.for([
  ["no target", [], "--target is missing"],
  ["plain http to another machine", ["--target", "http://contract.test"], "--target uses plain http"],
  ["an unknown option", ["--target", target, "--speed", "9"], "Unknown option '--speed'"],
  [
    "an unknown operation",
    ["--target", target, "--operation", "deleteUser"],
    '--operation is "deleteUser". Use one of ',
  ],
  ["an unknown report", ["--target", target, "--report", "pdf"], "Use text, json, junit or github"],
  ["a rate of 0", ["--target", target, "--rate", "0"], '--rate is "0". Use a whole number from 1'],
  ["a timeout that is not a number", ["--target", target, "--timeout", "1s"], '--timeout is "1s"'],
  ["writes without accounts", ["--target", target, "--allow-writes"], "--allow-writes requires --accounts"],
  ["accounts without writes", ["--target", target, "--accounts", "a.json"], "--accounts requires --allow-writes"],
  ["a missing file of accounts", ["--target", target, "--allow-writes", "--accounts", missing], "does not exist"],
  ["a folder of accounts", ["--target", target, "--allow-writes", "--accounts", tmpdir()], "is a folder"],
] as [string, string[], string][])("rejects %s", async ([, args, problem]) => {
  const { code, error, out } = await runCommand(args, TOKENS);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(error).toContain(problem);
});

test.for([
  ["text", "not json", "accounts.json is not valid JSON: Unexpected token 'o', \"not json\"."],
  ["a trailing comma", '{"updateMyInfo": {},\n}', "(line 2 column 1)."],
  ["a list", [], "must be a JSON object"],
  ["an unknown operation", { deleteUser: {} }, 'there is no operation "deleteUser"'],
  [
    "an unknown argument",
    { updateUser: { account: "a", acount: "b" } },
    'updateUser has no argument "acount". It has account, accountType, body.',
  ],
  ["no account", { updateUser: {} }, 'requires "account"'],
  ["no list of accounts", { batchUpdateUserStatus: { value: 0 } }, 'requires "body"'],
  [
    "no body",
    { updateMyInfo: {} },
    'updateMyInfo requires "body": the values to leave behind after the run, such as {"name":"',
  ],
  [
    "a masked value",
    { updateUser: { account: "a", body: { email: "li@example.com", phone: "+86173****9807" } } },
    'updateUser has asterisks in "body/phone"',
  ],
  ["a masked account", { batchUpdateUserStatus: { value: 0, body: ["li", "l*"] } }, 'asterisks in "body/1"'],
  [
    "two statuses for one account",
    {
      updateUser: { account: "li", body: { email: "li@example.com", status: 0 } },
      batchUpdateUserStatus: { value: 1, accountType: 0, body: ["wang", "li"] },
    },
    'updateUser sets "status" to 0, but batchUpdateUserStatus sets "value" to 1 for the same account',
  ],
  ["an invalid body", { updateMyInfo: { body: { name: "" } } }, 'updateMyInfo: "body/name" violates minLength 1.'],
  ["an unknown field", { updateMyInfo: { body: { name: "Li", nam: "" } } }, '"body" has no field "nam". It has name,'],
  [
    "an unknown status",
    { updateUser: { account: "a", body: { email: "li@example.com", status: 7 } } },
    'updateUser: "body/status" violates enum 0 or 1.',
  ],
  ["an account that is no text", { batchUpdateUserStatus: { value: 0, body: [1] } }, '"body/*" violates type string.'],
  ["no operation", {}, "accounts.json names no operation."],
  ["an empty list of accounts", { batchUpdateUserStatus: { value: 0, body: [] } }, '"body" is an empty list.'],
  [
    "a masked account in the path",
    { updateUser: { account: "li***", body: { email: "li@example.com" } } },
    'asterisks in "account"',
  ],
] as [string, unknown, string][])("rejects a file of accounts with %s", async ([, accounts, problem]) => {
  const args = ["--target", mock.url, "--allow-writes", "--accounts", writeAccounts(accounts)];
  const { code, error } = await runCommand(args, TOKENS);
  expect(code).toBe(2);
  expect(error).toContain(problem);
});

test.for([
  ["the same status", { value: 0, body: ["li"] }],
  ["the status of another account", { value: 1, body: ["wang"] }],
  ["the status of another kind of account", { value: 1, accountType: 1, body: ["li"] }],
] as [string, Record<string, unknown>][])("accepts a file of accounts with %s", ([, batchUpdateUserStatus]) => {
  const updateUser = { account: "li", body: { email: "li@example.com", status: 0 } };
  expect(readAccounts(writeAccounts({ updateUser, batchUpdateUserStatus })).size).toBe(2);
});

describe("a write", () => {
  const operation = operationById(operations, "updateMyInfo");
  const variable = tokenVariable(operation.tokenHeader);
  const run = (url: string, env?: Record<string, string>) => {
    const accounts = writeAccounts({ [operation.operationId]: { body: { name: "Li" } } });
    return runCommand(["--target", url, "--allow-writes", "--accounts", accounts, ...FAST], env);
  };

  test("requires a token", async () => {
    expect(await run(mock.url)).toMatchObject({ code: 2, error: expect.stringContaining(`${variable} is not set`) });
  });

  test("rejects a malformed token without printing it", async () => {
    const { code, error } = await run(mock.url, { [variable]: "two words" });
    expect(code).toBe(2);
    expect(error).toContain(`${variable} is not a token`);
    expect(error).not.toContain("two words");
  });

  test("stops when the server rejects the token", async () => {
    const server = await startFaultyServer(mock.url, { change: (response) => ({ ...response, status: 401 }) });
    const { code, error } = await run(server.url, TOKENS);
    await server.close();
    expect(code).toBe(2);
    expect(error).toContain("updateMyInfo: the server rejects the token (401");
    expect(error).toContain(`Set ${variable} to a valid token.`);
  });
});

test("stops when the server has no path of the spec", async () => {
  const { code, out, error } = await runCommand(["--target", `${mock.url}/wrong/path`, ...FAST], TOKENS);
  expect(code).toBe(2);
  expect(error).toContain("The server found no path of the spec: each response has the status 404.");
  expect(out).not.toContain("✗");
});

test("reports an unreachable server", async () => {
  const { code, error, out } = await runCommand(["--target", `http://127.0.0.1:${await freePort()}`]);
  expect(code).toBe(2);
  expect(out).toContain("The run is incomplete.");
  expect(error).toBe("The server is unreachable: ECONNREFUSED. Check --target.\n");
});

describe("limits", () => {
  test("the number of requests", async () => {
    const server = await startFaultyServer(mock.url, {});
    const { code, out, error } = await runCommand(["--target", server.url, "--max-requests", "3", ...FAST]);
    await server.close();
    expect(code).toBe(2);
    expect(server.requestCount()).toBe(3);
    expect(out).toContain("The run is incomplete.");
    expect(error).toContain("Raise --max-requests");
  });

  test("the rate of requests", async () => {
    const clock = testClock();
    await runCommand(["--target", mock.url, "--rate", "20", "--timeout", "300000"], {}, { clock });
    expect(clock.pauses).toEqual(Array.from({ length: safeRequestCount - 1 }, () => 50));
  });

  test("the requests of an operation to three without a response", async () => {
    let count = 0;
    const server = await startFaultyServer(mock.url, {
      // After the base request.
      isFor: () => ++count > 1 && count < 5,
      handle: (response) => void response.writeHead(200).write("{", () => response.destroy()),
    });
    const accounts = writeAccounts({ updateUser: ACCOUNTS["updateUser"] });
    const args = ["--operation", "updateUser", "--allow-writes", "--accounts", accounts, ...FAST];
    const { code } = await runCommand(["--target", server.url, ...args], TOKENS);
    await server.close();
    expect(code).toBe(1);
    // The last one restores the account.
    expect(server.requestCount()).toBe(5);
  });
});

describe("the default operations", () => {
  const chosen = (url: string) => readOptions(["--target", url]).operations;
  const services = [...Map.groupBy(operations, ({ service }) => service).values()];

  test("are those of the host's service", () => {
    for (const ofService of services) {
      for (const { url } of ofService[0]?.servers ?? []) {
        expect(chosen(url.replaceAll(/\{\w+\}/g, "new-region-1"))).toEqual(ofService);
      }
    }
  });

  test("are all operations for an unknown host", () => {
    expect(chosen(target)).toEqual(operations);
  });
});

test("--help lists the options, the token variables and the exit codes", async () => {
  const { code, out } = await runCommand(["--help"]);
  expect(code).toBe(0);
  for (const text of ["--target", "--allow-writes", "--accounts", "Exit codes", ...Object.keys(TOKENS)]) {
    expect(out).toContain(text);
  }
});

test("--version prints the version", async () => {
  expect(await runCommand(["--version"])).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});
