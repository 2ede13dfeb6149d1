import { execFile } from "node:child_process";

/** How a command ended. */
export interface CommandResult {
  /** The exit code; undefined when a signal ended the command. */
  exitCode: number | undefined;
  stdout: string;
  stderr: string;
}

/** How a process is started. */
export interface ProcessOptions {
  cwd?: string;
  /**
   * All environment variables of the process.
   *
   * @default those of this process
   */
  env?: NodeJS.ProcessEnv;
  /**
   * The IDs of the user and the group who run the process. Only root may choose them.
   *
   * @default those of this process
   */
  uid?: number;
  gid?: number;
}

/** How a command is run. */
export interface RunOptions extends ProcessOptions {
  /**
   * When to end a command that hangs, in milliseconds. It is not a budget: a busy machine may need minutes.
   *
   * @default 240_000
   */
  timeLimit?: number;
}

/**
 * Runs a command to its end.
 *
 * @throws {Error} when the command cannot be started, or does not end within the time limit; the message has its output.
 * @example
 * const { exitCode, stderr } = await run("node", ["broken.ts"], { cwd: folder });
 */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
  const { timeLimit = 240_000, ...spawnOptions } = options;
  return new Promise((resolve, reject) => {
    const limits = { timeout: timeLimit, killSignal: "SIGKILL", maxBuffer: 2 ** 28 } as const;
    const child = execFile(command, args, { ...spawnOptions, ...limits }, (error, stdout, stderr) => {
      if (error?.killed) {
        reject(new Error(`${command} did not end within ${timeLimit / 1000} s. Its output:\n${stdout}${stderr}`));
      } else if (typeof error?.code === "string") reject(error);
      else resolve({ exitCode: error ? (error.code ?? undefined) : 0, stdout, stderr });
    });
    child.stdin?.end();
  });
}

/**
 * Runs a command that must succeed, and returns its standard output.
 *
 * @throws {Error} when the exit code is not 0; the message has the output.
 */
export async function runOrThrow(command: string, args: readonly string[], options?: RunOptions): Promise<string> {
  const { exitCode, stdout, stderr } = await run(command, args, options);
  if (exitCode === 0) return stdout;
  throw new Error(`${[command, ...args].join(" ")} ended with ${exitCode ?? "a signal"}:\n${stdout}${stderr}`);
}
