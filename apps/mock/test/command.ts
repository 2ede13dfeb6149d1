import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

/** A command that runs. */
export interface Running {
  child: ChildProcess;
  /** What it has written so far. */
  output: { stdout: string; stderr: string };
  /** The exit code, and the signal. */
  ended: Promise<[code: number | null, signal: string | null]>;
  /** Where it listens. */
  url(): Promise<string>;
}

/** Runs a script until the test ends, by default the command itself. */
export function run(args: string[], environment: Record<string, string> = {}, script = main): Running {
  const { PORT: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ["--conditions=@hwc-users/source", script, ...args], {
    env: { ...inherited, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    output.stderr += chunk;
  });
  const ended = once(child, "close") as Running["ended"];
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
    await ended;
  });
  const url = async () => {
    for (;;) {
      const found = output.stdout.match(/listen\S* on (http:\/\/[^\s"]+)/)?.[1];
      if (found) return found;
      const more = await Promise.race([once(child.stdout, "data"), ended.then(() => undefined)]);
      if (!more) throw new Error(`The command ended before it listened: ${output.stderr}`);
    }
  };
  return { child, output, ended, url };
}
