import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** How a command is started. */
export interface CommandOptions {
  cwd: string;
  /** All environment variables of the command; those of this process by default. */
  env?: NodeJS.ProcessEnv | undefined;
  /** When to end a command that hangs, in milliseconds. It is no budget: a busy machine may need minutes. Default: ten minutes. */
  timeLimit?: number;
}

/** A command that runs until it is stopped. */
export interface RunningCommand {
  /** Waits until the output matches, and returns the match. Throws if the command ends before. */
  waitFor(pattern: RegExp): Promise<RegExpExecArray>;
  /** Ends the command and every process that it started. */
  stop(): Promise<void>;
}

const TEN_MINUTES = 600_000;

const running = new Set<ChildProcess>();
let stopped = false;

/** Runs a command to its end and returns its standard output. Throws an error with the output if it fails. */
export async function runCommand(command: string, args: readonly string[], options: CommandOptions): Promise<string> {
  const { child, output, ended } = spawnCommand(command, args, options);
  await ended;
  if (child.exitCode === 0) return output.stdout;
  throw new Error(
    `${[command, ...args].join(" ")} ended with ${child.exitCode ?? child.signalCode}:\n${textOf(output)}`,
  );
}

/** Starts a command that runs until it is stopped, such as a server. */
export function startCommand(command: string, args: readonly string[], options: CommandOptions): RunningCommand {
  const { child, output, ended } = spawnCommand(command, args, options);
  return {
    async waitFor(pattern) {
      for (;;) {
        const match = pattern.exec(textOf(output));
        if (match) return match;
        if (!running.has(child)) {
          const reason = `ended with ${child.exitCode ?? child.signalCode} before its output matched ${pattern}`;
          throw new Error(`${[command, ...args].join(" ")} ${reason}:\n${textOf(output)}`);
        }
        await Promise.race([once(child, "output"), ended]);
      }
    },
    async stop() {
      endGroup(child);
      await ended;
    },
  };
}

/** Ends all commands and the processes that they started. No command can start after this. */
export function stopCommands(): void {
  stopped = true;
  for (const child of running) endGroup(child);
}

/** Starts the command as the leader of a process group, so that a package manager and all that it starts end together. */
function spawnCommand(
  command: string,
  args: readonly string[],
  { timeLimit = TEN_MINUTES, ...options }: CommandOptions,
) {
  if (stopped) throw new Error("The release was interrupted.");
  const child = spawn(command, args, { ...options, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  running.add(child);
  const output = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (chunk: string) => {
      output[name] += chunk;
      child.emit("output");
    });
  }
  const limit = setTimeout(() => {
    output.stderr += `\nIt did not end within ${timeLimit / 1000} s.`;
    endGroup(child);
  }, timeLimit);
  const ended = once(child, "close").finally(() => {
    clearTimeout(limit);
    running.delete(child);
  });
  return { child, output, ended };
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // The group has already ended.
  }
}

function textOf({ stdout, stderr }: { stdout: string; stderr: string }): string {
  return stdout + stderr;
}
