import { execFile } from "node:child_process";

/** How a command ended. */
export interface CommandResult {
  /** The exit code; undefined when a signal ended the command. */
  exitCode: number | undefined;
  stdout: string;
  stderr: string;
}

/** How a command is run. */
export interface RunOptions {
  cwd?: string;
  /**
   * The whole environment of the command.
   *
   * @default that of this process
   */
  env?: NodeJS.ProcessEnv;
  /** What the command reads from standard input. */
  input?: string;
}

/** Ends only a command that hangs: far above what a busy machine needs. */
const LONGEST_RUN = 240_000;

/**
 * Runs a command to its end.
 *
 * @throws {Error} when the command cannot be started, or hangs; the message has its output.
 */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<CommandResult> {
  const { input, ...spawnOptions } = options;
  return new Promise((resolve, reject) => {
    const limits = { timeout: LONGEST_RUN, killSignal: "SIGKILL", maxBuffer: 2 ** 28 } as const;
    const child = execFile(command, args, { ...spawnOptions, ...limits }, (error, stdout, stderr) => {
      if (error?.killed) {
        reject(new Error(`${command} did not end within ${LONGEST_RUN / 1000} s. Its output:\n${stdout}${stderr}`));
      } else if (typeof error?.code === "string") reject(error);
      else resolve({ exitCode: error ? (error.code ?? undefined) : 0, stdout, stderr });
    });
    child.stdin?.end(input);
  });
}

/**
 * Runs a command that must succeed, and returns what it writes to standard output.
 *
 * @throws {Error} when the exit code is not 0; the message has the output.
 */
export async function runOrThrow(command: string, args: readonly string[], options?: RunOptions): Promise<string> {
  const { exitCode, stdout, stderr } = await run(command, args, options);
  if (exitCode === 0) return stdout;
  throw new Error(`${[command, ...args].join(" ")} ended with ${exitCode ?? "a signal"}:\n${stdout}${stderr}`);
}
