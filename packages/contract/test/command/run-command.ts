import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleArguments, type Operation, operations } from "@hwc-users/spec";
import { afterAll } from "vitest";
import { tokenVariable } from "../../src/accounts/token-variable.ts";
import { runContract } from "../../src/command/run-contract.ts";
import type { RunControl } from "../../src/run/run-plan.ts";
import { testClock } from "./test-clock.ts";

/** How the command ended. */
export interface CommandOutput {
  code: number;
  out: string;
  error: string;
  /** The lines of progress. */
  progress: string;
}

/** Runs the command in this process. */
export async function runCommand(
  args: string[],
  env: Record<string, string> = {},
  control: Partial<RunControl> = {},
): Promise<CommandOutput> {
  const output = { out: "", error: "", progress: "" };
  const streams = {
    out: (text: string) => {
      output.out += text;
    },
    error: (text: string) => {
      output.error += text;
    },
    progress: (line: string) => {
      output.progress += `${line}\n`;
    },
  };
  const code = await runContract(args, env, streams, { clock: testClock(), ...control });
  return { code, ...output };
}

/** No delay between requests, and no time limit that a busy machine reaches. */
export const FAST = ["--rate", "10000", "--timeout", "300000"];

export const tokenHeaders = [...new Set(operations.map(({ tokenHeader }) => tokenHeader))];

/** The number of requests without a valid token: one without any, and one with the header of each service. */
export const safeRequestCount = operations.length * (tokenHeaders.length + 1);

/** A token for each service, with characters that reports must escape. */
export const TOKENS = Object.fromEntries(
  tokenHeaders.map((header, index) => [tokenVariable(header), `secret-<${index}>"token`]),
);

/** Arguments for each operation: an account and a body, or a list of accounts as the body. */
export const ACCOUNTS: Record<string, Record<string, unknown>> = Object.fromEntries(
  operations.map((operation) => [operation.operationId, accountOf(operation)]),
);

function accountOf(operation: Operation): Record<string, unknown> {
  return { ...exampleArguments(operation, "minimal"), ...(isList(operation) && { body: ["test010"] }) };
}

function isList({ requestBody }: Operation): boolean {
  return requestBody?.schema.type === "array";
}

/** A folder for the files of a test file. */
const folder = mkdtempSync(join(tmpdir(), "contract-command-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Returns the path of a new file. */
export function newFile(name: string): string {
  return join(mkdtempSync(join(folder, "file-")), name);
}

/** Writes a file of accounts, and returns its path. */
export function writeAccounts(accounts: unknown = ACCOUNTS): string {
  return writeJson("accounts.json", accounts);
}

/** Writes a file of JSON, or of any text, and returns its path. */
export function writeJson(name: string, content: unknown): string {
  const file = newFile(name);
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return file;
}
