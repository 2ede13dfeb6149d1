import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { operations } from "@hwc-users/spec";
import { tokenVariable } from "../../src/accounts/token-variable.ts";
import { runContract } from "../../src/command/run-contract.ts";
import type { RunningServer } from "../right/start-server.ts";
import type { Arguments } from "../right/store.ts";
import { TOKENS } from "../right/tokens.ts";
import { createFastClock } from "./fast-clock.ts";
import { sendBaseRequests } from "./send-base-requests.ts";

/** How a run against one server ended. */
export interface ServerRun {
  code: number;
  /** Such as `updateUser: /body/title maxLength 32: 33 characters rejected: expected 400, got 200`. */
  violations: string[];
  /** Why the run stopped early. */
  error: string;
  /** Whether the accounts are as they were before; undefined when the server cannot show them. */
  isRestored: boolean | undefined;
}

/** What to run. */
export interface RunOptions {
  /** The values to leave behind; missing for the harmless mode. */
  base?: Arguments;
  seed: number;
  /** Only this operation. */
  operationId?: string | undefined;
}

const env = Object.fromEntries(
  operations.map(({ tokenHeader }) => [tokenVariable(tokenHeader), TOKENS[tokenHeader] ?? ""]),
);

/** Runs the command against a server, in this process. */
export async function runServer(server: RunningServer, { base, seed, operationId }: RunOptions): Promise<ServerRun> {
  const folder = mkdtempSync(join(tmpdir(), "contract-servers-"));
  const file = join(folder, "accounts.json");
  writeFileSync(file, JSON.stringify(base ?? {}));
  if (base) await sendBaseRequests(server.url, base);
  const before = server.snapshot?.();
  const output: Record<"out" | "error", string[]> = { out: [], error: [] };
  try {
    const args = [
      ...["--target", server.url, "--report", "json", "--seed", `${seed}`],
      ...["--rate", "10000", "--max-requests", "100000", "--timeout", "300000"],
      ...(base ? ["--allow-writes", "--accounts", file] : []),
      ...(operationId === undefined ? [] : ["--operation", operationId]),
    ];
    const streams = {
      out: (text: string) => void output.out.push(text),
      error: (text: string) => void output.error.push(text),
      progress: () => {},
    };
    const code = await runContract(args, env, streams, { clock: createFastClock() });
    return {
      code,
      violations: violationsIn(output.out.join("")),
      error: output.error.join(""),
      isRestored: server.snapshot && server.snapshot() === before,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function violationsIn(report: string): string[] {
  if (report === "") return [];
  const { violations } = JSON.parse(report) as { violations: Record<string, string>[] };
  return violations.map(({ operationId, requirement, message }) => `${operationId}: ${requirement}: ${message}`);
}
