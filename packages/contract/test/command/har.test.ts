import { readFileSync } from "node:fs";
import type { Mock } from "@hwc-users/mock";
import { startTestServer } from "@hwc-users/testing";
import type { Har } from "har-format";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startFaultyServer } from "./faulty-server.ts";
import { startRightServer } from "./right-server.ts";
import { FAST, newFile, runCommand, TOKENS, writeAccounts } from "./run-command.ts";
import { ACCOUNTS, updateUser } from "./run-with-fault.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startRightServer();
});
afterAll(() => mock.close());

const { operationId, tokenHeader } = updateUser;

async function runWithHar(url: string, ...more: string[]) {
  const file = newFile("run.har");
  const args = ["--target", url, "--operation", operationId, "--allow-writes", "--accounts", writeAccounts(ACCOUNTS)];
  const output = await runCommand([...args, ...FAST, "--cases", "0", "--har", file, ...more], TOKENS);
  const text = readFileSync(file, "utf8");
  return { ...output, text, entries: (JSON.parse(text) as Har).log.entries };
}

test("--har has every exchange with the name of its test case, and no token", async () => {
  mock.clear();
  const { code, entries, text } = await runWithHar(mock.url);
  expect(code).toBe(0);
  const received = mock.requests().map(({ method, path }) => ({ method, path }));
  const sent = entries.map(({ request }) => ({ method: request.method, path: new URL(request.url).pathname }));
  expect(sent).toEqual(received);
  for (const { response } of entries) expect(response.status).toBeGreaterThanOrEqual(200);
  for (const { comment } of entries) expect(comment).toMatch(/ (accepted|rejected)$/);
  const tokens = entries.map(({ request }) => request.headers.find(({ name }) => name === tokenHeader.toLowerCase()));
  expect(new Set(tokens.map((header) => header?.value))).toContain("[token]");
  expect(text).not.toContain("secret");
});

test("--har has no token that the server sends back", async () => {
  const server = await startFaultyServer(mock.url, {
    change: (response, { headers }) => {
      const token = String(headers[tokenHeader.toLowerCase()]);
      return { ...response, headers: { ...response.headers, "x-token": token }, body: JSON.stringify({ token }) };
    },
  });
  const { text } = await runWithHar(server.url);
  await server.close();
  expect(text).toContain("[token]");
  expect(text).not.toContain("secret");
});

test("--har is written when the run stops early", async () => {
  const { code, entries } = await runWithHar(mock.url, "--max-requests", "3");
  expect(code).toBe(2);
  expect(entries.length).toBeGreaterThanOrEqual(3);
});

test("--har has the request that the end of the run aborts", async () => {
  const controller = new AbortController();
  const server = await startTestServer(() => controller.abort());
  const file = newFile("run.har");
  await runCommand(["--target", server.url, ...FAST, "--har", file], {}, { interruption: controller.signal });
  await server.close();
  const { entries } = (JSON.parse(readFileSync(file, "utf8")) as Har).log;
  expect(entries).toMatchObject([{ response: { status: 0, comment: "This operation was aborted" } }]);
});
