import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Mock, startMock } from "@hwc-users/mock";
import { operations } from "@hwc-users/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readOptions } from "../../src/command/options.ts";
import { newFile, runCommand, TOKENS, writeAccounts } from "./run-command.ts";
import { startWrong } from "./wrong-server.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
});
afterAll(() => mock.close());

const FAST = ["--rate", "10000", "--timeout", "60000"];
const target = "https://contract.test";
const missing = join(tmpdir(), "contract-no-such-file.json");

test.for([
  ["no target", [], "--target is missing"],
  ["a target that is none", ["--target", "contract.test"], "--target is not the URL of a server"],
  ["a target with a password", ["--target", "https://me:pw@contract.test"], "--target is not the URL of a server"],
  ["plain http to another machine", ["--target", "http://contract.test"], "--target is plain http"],
  ["an unknown option", ["--target", target, "--speed", "9"], "Unknown option '--speed'"],
  ["an unknown operation", ["--target", target, "--operation", "deleteUser"], "There are updateMyInfo, updateUser"],
  ["an unknown report", ["--target", target, "--report", "pdf"], "Give it text, json or junit"],
  ["a rate of nothing", ["--target", target, "--rate", "0"], '--rate is "0". Give it a whole number from 1'],
  ["a timeout that is no number", ["--target", target, "--timeout", "1s"], '--timeout is "1s"'],
  ["writes without accounts", ["--target", target, "--allow-writes"], "--allow-writes needs --accounts"],
  ["accounts without writes", ["--target", target, "--accounts", "a.json"], "--accounts is for --allow-writes"],
  ["accounts that are not there", ["--target", target, "--allow-writes", "--accounts", missing], "does not exist"],
] as [string, string[], string][])("refuses %s", async ([, args, problem]) => {
  const { code, error, out } = await runCommand(args, TOKENS);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(error).toContain(problem);
});

test.for([
  ["text", "not json", "cannot be read as JSON"],
  ["a list", [], "is not a JSON object"],
  ["another operation", { deleteUser: {} }, 'the operation "deleteUser", which does not exist'],
  ["an unknown argument", { updateUser: { account: "a", acount: "b" } }, 'has no argument "acount"'],
  ["nobody", { updateUser: {} }, 'needs "account"'],
  ["no list of accounts", { batchUpdateUserStatus: { value: 0 } }, 'needs "body"'],
  ["a body that the spec refuses", { updateMyInfo: { body: { name: "" } } }, "break /body/name minLength 1"],
] as [string, unknown, string][])("refuses a file of accounts that has %s", async ([, accounts, problem]) => {
  const args = ["--target", mock.url, "--allow-writes", "--accounts", writeAccounts(accounts)];
  const { code, error } = await runCommand(args, TOKENS);
  expect(code).toBe(2);
  expect(error).toContain(problem);
});

test("needs a token for writes, and a good one", async () => {
  const args = ["--target", mock.url, "--allow-writes", "--accounts", writeAccounts({ updateMyInfo: {} }), ...FAST];
  expect(await runCommand(args)).toMatchObject({
    code: 2,
    error: expect.stringContaining("HWC_ACCESS_TOKEN is not set"),
  });
  const { code, error } = await runCommand(args, { HWC_ACCESS_TOKEN: "two words" });
  expect(code).toBe(2);
  expect(error).toContain("HWC_ACCESS_TOKEN is no token");
  expect(error).not.toContain("two words");

  const server = await startWrong(mock.url, { answer: (answer) => ({ ...answer, status: 401 }) });
  const refused = await runCommand([...args.with(1, server.url)], TOKENS);
  server.close();
  expect(refused.code).toBe(2);
  expect(refused.error).toContain("does not take the token for updateMyInfo (401). Set HWC_ACCESS_TOKEN anew.");
});

test("tells when the server cannot be reached", async () => {
  const server = createServer();
  await once(server.listen(0, "127.0.0.1"), "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  const { code, error, out } = await runCommand(["--target", `http://127.0.0.1:${port}`]);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(error).toBe("The server cannot be reached: ECONNREFUSED. Check --target.\n");
});

test("tells when no request can be sent to the port", async () => {
  const { code, error } = await runCommand(["--target", "http://127.0.0.1:1"]);
  expect(code).toBe(2);
  expect(error).toContain("The port of --target");
});

describe("keeps its bounds:", () => {
  test("the number of requests", async () => {
    const server = await startWrong(mock.url, {});
    const { code, out, error } = await runCommand(["--target", server.url, "--max-requests", "3", ...FAST]);
    server.close();
    expect(code).toBe(2);
    expect(server.requests()).toBe(3);
    expect(out).toContain("The run is not complete.");
    expect(error).toContain("Raise --max-requests");
  });

  test("the rate", async () => {
    // The mock takes its time over the first request.
    await runCommand(["--target", mock.url, ...FAST]);
    const start = performance.now();
    await runCommand(["--target", mock.url, "--rate", "5", "--timeout", "60000"]);
    // Seven waits of 200 ms between eight requests; a timer may fire a millisecond early.
    expect(performance.now() - start).toBeGreaterThan(7 * 199);
  });

  test("a server that asks to slow down is left alone", async () => {
    const server = await startWrong(mock.url, { handle: (response) => void response.writeHead(429).end() });
    const { code, error } = await runCommand(["--target", server.url, ...FAST]);
    server.close();
    expect(code).toBe(2);
    expect(server.requests()).toBe(1);
    expect(error).toContain("Lower --rate");
  });

  test("a server that does not answer is asked three times for each operation", async () => {
    const server = await startWrong(mock.url, { handle: (response) => void response.destroy() });
    const args = ["--operation", "updateUser", "--allow-writes", "--accounts", writeAccounts(), ...FAST];
    const { code } = await runCommand(["--target", server.url, ...args], TOKENS);
    server.close();
    expect(code).toBe(1);
    expect(server.requests()).toBe(3);
  });
});

test("chooses the operations that the host serves", () => {
  const chosen = (url: string) => readOptions(["--target", url]).operations.map(({ service }) => service);
  expect(new Set(chosen("https://api-intl.meeting.huaweicloud.com"))).toEqual(new Set(["Meeting"]));
  expect(new Set(chosen("https://workspace.eu-west-0.myhuaweicloud.com/"))).toEqual(new Set(["Workspace"]));
  expect(chosen(target)).toHaveLength(operations.length);
});

describe("the reports", () => {
  /** A server that says the token wherever it can, and is wrong. */
  async function runTelling(...more: string[]) {
    const server = await startWrong(mock.url, {
      answer: (answer, { headers }) => ({
        ...answer,
        headers: { ...answer.headers, "content-type": `text/${headers["x-access-token"] ?? "none"}` },
        body: JSON.stringify({ error_code: headers["x-access-token"], error_msg: headers["x-access-token"] }),
      }),
    });
    const args = ["--target", server.url, "--operation", "updateUser", "--allow-writes", "--accounts", writeAccounts()];
    const ended = await runCommand([...args, ...FAST, ...more], TOKENS);
    server.close();
    return ended;
  }

  test.for(["text", "json", "junit"])("do not tell the token, as %s", async (report) => {
    const { code, out, error } = await runTelling("--report", report);
    expect(code).toBe(1);
    expect(out).toContain("[token]");
    expect(out + error).not.toMatch(/secret|&lt;access/);
  });

  test("go to a file", async () => {
    const output = newFile("report.xml");
    const { code, out } = await runTelling("--report", "junit", "--output", output);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(readFileSync(output, "utf8")).toMatch(
      /^<\?xml.*\n<testsuites name="contract">\n<testsuite name="updateUser" tests="\d+" failures="[1-9]\d*"/,
    );
  });

  test("cannot go to a folder that is not there", async () => {
    const { code, error } = await runCommand(["--target", mock.url, "--output", join(missing, "x"), ...FAST]);
    expect(code).toBe(2);
    expect(error).toContain("--output cannot be written: ENOENT");
  });

  test("are whole as JSON and as JUnit when nothing is wrong", async () => {
    const json = await runCommand(["--target", mock.url, "--report", "json", ...FAST]);
    expect(JSON.parse(json.out)).toMatchObject({
      conforms: true,
      departures: [],
      requests: 8,
      coverage: { total: expect.any(Number) },
    });
    const junit = await runCommand(["--target", mock.url, "--report", "junit", ...FAST]);
    expect(junit.out.match(/<testcase /g)).toHaveLength(8);
    expect(junit.out).not.toContain("<failure");
  });
});

test("--help and --version", async () => {
  const { code, out } = await runCommand(["--help"]);
  expect(code).toBe(0);
  for (const option of [
    "--target",
    "--allow-writes",
    "--accounts",
    "HWC_ACCESS_TOKEN",
    "HWC_AUTH_TOKEN",
    "Exit codes",
  ]) {
    expect(out).toContain(option);
  }
  expect((await runCommand(["--version"])).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});
