import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argumentsOf, exampleArguments, type Operation, operations } from "@hwc-users/spec";
import { afterAll } from "vitest";
import { tokenVariable } from "../../src/accounts/token-variable.ts";
import { runContract } from "../../src/command/run-contract.ts";

/** How the command ended. */
export interface CommandOutput {
  code: number;
  out: string;
  error: string;
}

/** Runs the command in this process. */
export async function runCommand(args: string[], env: Record<string, string> = {}): Promise<CommandOutput> {
  const output = { out: "", error: "" };
  const code = await runContract(args, env, {
    out: (text) => {
      output.out += text;
    },
    error: (text) => {
      output.error += text;
    },
  });
  return { code, ...output };
}

/** No delay between requests, and no time limit that a busy machine reaches. */
export const FAST = ["--rate", "10000", "--timeout", "300000"];

const tokenHeaders = [...new Set(operations.map(({ tokenHeader }) => tokenHeader))];

/** The number of requests without a valid token: one without any, and one with the header of each other service. */
export const safeRequestCount = operations.length * tokenHeaders.length;

/** A token for each service, with characters that reports must escape. */
export const TOKENS = Object.fromEntries(
  tokenHeaders.map((header, index) => [tokenVariable(header), `secret-<${index}>"token`]),
);

/** Arguments for each operation that needs some: one account, and a list of accounts as the body. */
export const ACCOUNTS: Record<string, Record<string, unknown>> = Object.fromEntries(
  operations.map((operation) => [operation.operationId, accountOf(operation)]),
);

function accountOf(operation: Operation): Record<string, unknown> {
  const { body: _, ...args } = exampleArguments(operation);
  const body = argumentsOf(operation).find(({ name }) => name === "body");
  return { ...args, ...(body?.schema.type === "array" && { body: ["test010"] }) };
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
