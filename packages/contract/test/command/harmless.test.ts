import { operations } from "@hwc-users/spec";
import { startCapturingServer } from "@hwc-users/testing";
import { expect, test } from "vitest";
import { FAST, runCommand, safeRequestCount, TOKENS } from "./run-command.ts";

/** Accounts, by the last segment of a path or by token. */
type Accounts = Record<string, Record<string, unknown>>;

/**
 * Carries out a request without any check: it needs no token, creates accounts, merges any fields into them, and resets those that
 * the request omits.
 */
function carryOut(accounts: Accounts, target: string, headers: Record<string, unknown>, body: unknown): void {
  const last = decodeURIComponent(pathOf(target).split("/").at(-1) ?? "");
  const token = String(headers["x-access-token"] ?? headers["x-auth-token"]);
  for (const account of Array.isArray(body) ? body.map(String) : [last, token]) {
    accounts[account] = Array.isArray(body) ? { ...accounts[account], status: Number(last) } : { ...Object(body) };
  }
}

function pathOf(target: string): string {
  return target.split("?", 1).join();
}

function parse(text: string): { value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

test("without --allow-writes, a server without any check keeps its accounts", async () => {
  const accounts: Accounts = {
    test010: { name: "Ming", status: 0 },
    member: { name: "Li" },
    undefined: { name: "the user without a token" },
  };
  const before = JSON.stringify(accounts);
  const server = await startCapturingServer(({ target, headers, body }, response) => {
    const parsed = parse(body);
    if (parsed) carryOut(accounts, target, headers, parsed.value);
    response.end();
  });
  const { code, out } = await runCommand(["--target", server.url, ...FAST], TOKENS);
  await server.close();
  expect(code).toBe(1);
  expect(out).toContain(`${safeRequestCount} requests`);
  expect(JSON.stringify(accounts)).toBe(before);
});

test("without --allow-writes, no request can change an account", async () => {
  const server = await startCapturingServer((_, response) => response.end());
  await runCommand(["--target", server.url, ...FAST], TOKENS);
  await server.close();
  expect(server.requests.length).toBeGreaterThan(0);
  for (const { method, target, headers, body } of server.requests) {
    expect(operations.map((operation) => operation.method)).toContain(method);
    // Neither has a value to store.
    expect(["{", "[]"]).toContain(body);
    expect(Object.values(TOKENS).filter((token) => Object.values(headers).includes(token))).toEqual([]);
    // Every other part of the path is in the spec.
    const segments = pathOf(target)
      .split("/")
      .filter((segment) => !/^contract-nobody-[\da-f-]{36}$/.test(segment));
    const known = operations.flatMap(({ path }) => path.split("/"));
    expect(segments.filter((segment) => !known.includes(segment) && segment !== "0")).toEqual([]);
  }
});
