import { fileURLToPath } from "node:url";
import { type RunningProcess, startProcess } from "@hwc-users/testing";
import { onTestFinished } from "vitest";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

/** A command that serves. */
export interface RunningCommand extends RunningProcess {
  /** Waits until it listens, and returns its URL. */
  url(): Promise<string>;
}

/** Runs a script until the test ends: by default the command of the mock. */
export function startCommand(args: string[], environment: Record<string, string> = {}, script = main): RunningCommand {
  const { PORT: _, ...inherited } = process.env;
  const command = startProcess(process.execPath, ["--conditions=@hwc-users/source", script, ...args], {
    env: { ...inherited, ...environment },
  });
  onTestFinished(() => command.stop());
  const url = async () => (await command.waitFor(/listen\S* on (http:\/\/[^\s"]+)/))[1] ?? "";
  return { ...command, url };
}
