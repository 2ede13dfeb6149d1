import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type RunningProcess, startProcess } from "@hwc-users/testing";
import { MOCK_OPTIONS } from "../src/options/mock-option-table.ts";
import type { MockOptions } from "../src/options/mock-options.ts";
import { PERSONAL, SECRET } from "./hostile-request.ts";

const MAIN = fileURLToPath(new URL("../src/main.ts", import.meta.url));

/** Starts the command with options of the library. */
export function startCommand(options: MockOptions, others: readonly string[]): RunningProcess {
  const definitions = new Map<string, { flag: string }>(Object.entries(MOCK_OPTIONS));
  const flags = Object.entries(options).flatMap(([name, value]) => {
    const flag = `--${definitions.get(name)?.flag}`;
    return value === true ? [flag] : [flag, String(value)];
  });
  return startProcess(process.execPath, ["--conditions=@hwc-users/source", MAIN, "--port", "0", ...flags, ...others]);
}

/** Finds what is wrong with a process that serves hostile requests. */
export function processProblem({ child, output: { stdout, stderr } }: RunningProcess): string | undefined {
  if (child.exitCode !== null || child.signalCode !== null) return `The mock crashed:\n${stderr}`;
  if (stderr !== "") return `The mock wrote to stderr:\n${stderr.slice(0, 5000)}`;
  return leakIn(stdout);
}

/** Finds tokens and personal values in an output. */
export function leakIn(text: string): string | undefined {
  const line = text.split("\n").find((each) => each.includes(SECRET) || each.includes(PERSONAL));
  return line === undefined ? undefined : `The mock wrote what it must not: ${line.slice(0, 1000)}`;
}

/** The memory of a process in MB on Linux; 0 on other systems. */
export function memoryOf({ child: { pid } }: RunningProcess): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  } catch {
    return 0;
  }
}
