import { execFile } from "node:child_process";

/** How a command ended. */
export interface Run {
  /** The exit code; none when the command was killed. */
  code: number | null | undefined;
  stdout: string;
  /** All that it printed. */
  output: string;
}

const LONGEST_RUN = 45_000;

/**
 * Runs a command to its end, and kills it when it takes too long. It gets no environment but the given one: a proxy or a
 * NODE_OPTIONS of the developer would change what is tested.
 */
export function run(command: string, args: string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    execFile(
      command,
      args,
      { cwd, env, timeout: LONGEST_RUN, killSignal: "SIGKILL", maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => {
        if (typeof error?.code === "string") return reject(error);
        resolve({ code: error ? error.code : 0, stdout, output: stdout + stderr });
      },
    );
  });
}

/** Runs a command that must succeed. */
export async function runWell(...command: Parameters<typeof run>): Promise<string> {
  const { code, stdout, output } = await run(...command);
  if (code !== 0) throw new Error(`${command[0]} ended with ${code ?? "no code: it took too long"}:\n${output}`);
  return stdout;
}
