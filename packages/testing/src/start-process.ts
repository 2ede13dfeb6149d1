import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { ProcessOptions } from "./run.ts";

/** A process that runs until it is stopped. */
export interface RunningProcess {
  child: ChildProcess;
  /** The output so far. */
  output: { stdout: string; stderr: string };
  /** How the process ended. */
  ended: Promise<{ exitCode: number | null; signal: NodeJS.Signals | null }>;
  /**
   * Waits until the output (of both streams) matches a pattern.
   *
   * @throws {Error} when the process ends before its output matches; the message has the output.
   */
  waitFor(pattern: RegExp): Promise<RegExpExecArray>;
  /** Ends the process with SIGKILL, if it still runs, and waits for its end. */
  stop(): Promise<void>;
}

/**
 * Starts a process. The caller must call `stop()`.
 *
 * @example
 * const server = startProcess(process.execPath, ["server.ts"]);
 * const [url] = await server.waitFor(/http:\/\/\S+/);
 */
export function startProcess(command: string, args: readonly string[], options: ProcessOptions = {}): RunningProcess {
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (chunk: string) => {
      output[name] += chunk;
      child.emit("output");
    });
  }
  const ended = once(child, "close").then(([exitCode, signal]) => ({ exitCode, signal }));
  return {
    child,
    output,
    ended,
    async waitFor(pattern) {
      let end: Awaited<typeof ended> | undefined;
      for (;;) {
        const written = output.stdout + output.stderr;
        const found = pattern.exec(written);
        if (found) return found;
        if (end) {
          const reason = `ended with ${end.exitCode ?? end.signal} before its output matched ${pattern}`;
          throw new Error(`${command} ${reason}:\n${written}`);
        }
        end = await Promise.race([once(child, "output").then(() => undefined), ended]);
      }
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
      await ended;
    },
  };
}
