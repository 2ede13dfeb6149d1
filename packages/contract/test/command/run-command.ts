import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { run } from "../../src/command/run.ts";

/** How the command ended. */
export interface Ended {
  code: number;
  out: string;
  error: string;
}

/** Runs the command in this process. */
export async function runCommand(args: string[], env: Record<string, string> = {}): Promise<Ended> {
  const ended: Ended = { code: -1, out: "", error: "" };
  ended.code = await run(args, env, {
    out: (text) => {
      ended.out += text;
    },
    error: (text) => {
      ended.error += text;
    },
  });
  return ended;
}

export const TOKENS = { HWC_ACCESS_TOKEN: 'secret-<access>"token', HWC_AUTH_TOKEN: "secret-auth-token" };

const ACCOUNTS = {
  updateMyInfo: {},
  updateUser: { account: "test010", body: { email: "test010@example.com", phone: "+8617300000000" } },
  batchUpdateUserStatus: { value: 0, body: ["test010"] },
  updateUserInfo: { project_id: "p1", user_id: "u1" },
};

/** A folder for the files of a test, which goes away with the tests of the file that uses it. */
const folder = mkdtempSync(join(tmpdir(), "contract-command-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The path of a new file for a test. */
export function newFile(name: string): string {
  return join(mkdtempSync(join(folder, "file-")), name);
}

/** Writes a file of accounts, and returns its path. */
export function writeAccounts(accounts: unknown = ACCOUNTS): string {
  const file = newFile("accounts.json");
  writeFileSync(file, typeof accounts === "string" ? accounts : JSON.stringify(accounts));
  return file;
}
