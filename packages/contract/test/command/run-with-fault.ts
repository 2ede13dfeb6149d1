import { operationById, operations } from "@hwc-users/spec";
import { expect } from "vitest";
import { type Fault, startFaultyServer } from "./faulty-server.ts";
import { FAST, runCommand, TOKENS, writeAccounts } from "./run-command.ts";

export const updateUser = operationById(operations, "updateUser");
const { operationId } = updateUser;

/** Values for the writes of updateUser. */
export const ACCOUNTS = {
  updateUser: { account: "test010", body: { email: "test010@example.com", phone: "+8617300000000", title: "Tester" } },
};

/** Runs the command against a server with one fault, and lists the reported violations. */
export async function findViolations(mockUrl: string, fault: Fault, ...options: string[]): Promise<string[]> {
  const server = await startFaultyServer(mockUrl, fault);
  try {
    const writes = ["--operation", operationId, "--allow-writes", "--accounts", writeAccounts(ACCOUNTS)];
    const args = ["--target", server.url, ...writes, ...FAST, "--seed", "1", "--report", "json", ...options];
    const { code, out, error } = await runCommand(args, TOKENS);
    expect(error).toBe("");
    const { violations } = JSON.parse(out) as {
      violations: Record<"operationId" | "requirement" | "message", string>[];
    };
    expect(code).toBe(violations.length > 0 ? 1 : 0);
    expect(violations.filter((violation) => violation.operationId !== operationId)).toEqual([]);
    return violations.map(({ requirement, message }) => `${requirement}: ${message}`);
  } finally {
    await server.close();
  }
}

/** Runs the command with writes for one operation, and returns the text report. */
export async function reportOf(mockUrl: string, fault: Fault, accounts: Record<string, unknown>) {
  const server = await startFaultyServer(mockUrl, fault);
  try {
    const [operation = ""] = Object.keys(accounts);
    const args = ["--target", server.url, "--operation", operation, ...FAST, "--allow-writes"];
    return await runCommand([...args, "--accounts", writeAccounts(accounts)], TOKENS);
  } finally {
    await server.close();
  }
}
