import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

/** Writes a file of accounts, and returns its path. */
export function writeAccounts(accounts: unknown = ACCOUNTS): string {
  const file = join(mkdtempSync(join(tmpdir(), "contract-")), "accounts.json");
  writeFileSync(file, typeof accounts === "string" ? accounts : JSON.stringify(accounts));
  return file;
}
