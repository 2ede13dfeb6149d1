import type { Consumer } from "../install/consumer.ts";
import { MOCK_IN_EXAMPLES } from "../install/readme-programs.ts";
import type { CodeBlock } from "../markdown/markdown.ts";
import { readShellLines, type ShellLine } from "./shell-lines.ts";

/** The servers that the examples call. */
export interface Servers {
  /** The address of a mock that accepts every token. */
  mock: string;
  /** The address of a mock that accepts one token only, as a server that the contract checks. */
  strict: string;
}

/** A block that ran, with its output, or the reason why not. */
export type BlockResult = { output: string } | { omitted: string };

/**
 * Runs a code block of a README as it stands, but with the addresses of running servers.
 *
 * @param name The name of its file, without extension.
 * @throws {Error} when it fails; the message has its output.
 */
export async function runBlock(
  { info: [language = ""], code }: CodeBlock,
  name: string,
  consumer: Consumer,
  servers: Servers,
): Promise<BlockResult> {
  const text = code.replaceAll(MOCK_IN_EXAMPLES, servers.mock);
  if (language === "ts") return { output: await runProgram(text, name, consumer) };
  if (language !== "sh") return { omitted: language };
  const lines = readShellLines(text);
  const omitted = lines.find(({ action }) => action === "omit");
  if (omitted) return { omitted: omitted.reason ?? "" };
  if (lines.every(({ action }) => action === "shell")) return { output: await consumer.run(["sh", "-euc", text]) };
  let output = "";
  for (const line of lines) output += await runLine(line, consumer, servers);
  return { output };
}

async function runProgram(text: string, name: string, { write, run }: Consumer): Promise<string> {
  if (/from "vitest"/.test(text)) {
    await write(`${name}.test.ts`, text);
    return run(["npx", "vitest", "run", `${name}.test.ts`]);
  }
  await write(`${name}.ts`, text);
  return run([process.execPath, `${name}.ts`]);
}

async function runLine({ text, action }: ShellLine, { run, start }: Consumer, { strict }: Servers): Promise<string> {
  if (action !== "serve") return run(["sh", "-euc", text.replace(/(?<=--target )\S+/, strict)]);
  const server = start(["sh", "-euc", `PORT=0 ${text}`]);
  try {
    await server.waitFor(/http:\/\/127\.0\.0\.1:\d+/);
    return "";
  } finally {
    await server.stop();
  }
}
