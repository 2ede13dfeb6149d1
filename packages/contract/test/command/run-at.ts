import { type Fault, type RightResponse, startFaultyServer } from "./faulty-server.ts";
import { FAST, runCommand, TOKENS, writeAccounts } from "./run-command.ts";
import { ACCOUNTS } from "./run-with-fault.ts";
import { type TestClock, testClock } from "./test-clock.ts";

/** Runs the command with writes for updateUser. */
export async function runAt(mockUrl: string, fault: Fault, { clock = testClock(), options = [] as string[] } = {}) {
  const server = await startFaultyServer(mockUrl, fault);
  const writes = ["--operation", "updateUser", "--allow-writes", "--accounts", writeAccounts(ACCOUNTS)];
  const args = ["--target", server.url, ...writes, ...FAST, "--cases", "0", ...options];
  const output = await runCommand(args, TOKENS, { clock });
  await server.close();
  return { ...output, requestCount: server.requestCount(), pauses: longPauses(clock) };
}

/** The pauses that are not those of the rate. */
export function longPauses({ pauses }: TestClock): number[] {
  return pauses.filter((milliseconds) => milliseconds >= 1000);
}

export const respond = (status: number, headers: Record<string, string> = {}, body = ""): RightResponse => ({
  status,
  headers,
  body,
});
