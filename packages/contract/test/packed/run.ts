import { execFile } from "node:child_process";

/** How a command ended. */
export interface Run {
  code: number;
  output: string;
  stdout: string;
}

/** Runs a command to its end, and kills it when it takes too long. */
export function run(command: string, args: string[], cwd: string, env = process.env): Promise<Run> {
  return new Promise((resolve, reject) => {
    execFile(command, args, { cwd, env, timeout: 60_000, killSignal: "SIGKILL" }, (error, stdout, stderr) => {
      if (typeof error?.code === "string") return reject(error);
      if (error?.killed) return reject(new Error(`${command} took too long.`));
      resolve({ code: Number(error?.code ?? 0), stdout, output: stdout + stderr });
    });
  });
}

/** Runs a command that must succeed. */
export async function runWell(command: string, args: string[], cwd: string): Promise<string> {
  const { code, stdout, output } = await run(command, args, cwd);
  if (code !== 0) throw new Error(`${command} ended with ${code}:\n${output}`);
  return stdout;
}
