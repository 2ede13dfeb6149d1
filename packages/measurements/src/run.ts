import { spawnSync } from "node:child_process";
import { cpus, loadavg, release, totalmem, type } from "node:os";

/** The machine of a run. Nothing here identifies its owner. */
export interface Machine {
  processor: string;
  cores: number;
  /** In GB. */
  memory: number;
  /** The operating system, such as `Linux 6.18.44`. */
  system: string;
  /** The version of Node. */
  node: string;
  /** The load of the last minute, before the run: the number of processes that wanted a core. */
  load: number;
}

/** When, where and with which command figures were measured. */
export interface Run {
  /** When the run began, in UTC. */
  date: string;
  /** The command that repeats the run. */
  command: string;
  /** The commit that was measured, or `unknown` in a copy without git. */
  commit: string;
  /** Whether files differed from the commit. */
  isChanged: boolean;
  machine: Machine;
}

/**
 * Describes a run. Call it before the run, which adds to the load.
 *
 * @param command The command that repeats the run.
 *
 * @example
 * const run = describeRun("pnpm bench --only size");
 */
export function describeRun(command: string): Run {
  const processors = cpus();
  return {
    date: new Date().toISOString(),
    command,
    commit: git("rev-parse", "--short=12", "HEAD") || "unknown",
    // A record that an earlier run wrote is not what is measured.
    isChanged: git("status", "--porcelain", "--", ":/", ":(top,exclude)apps/docs/measurements") !== "",
    machine: {
      processor: processors[0]?.model ?? "unknown",
      cores: processors.length,
      memory: Math.round(totalmem() / 1e9),
      system: `${type()} ${release().split("-", 1).join()}`,
      node: process.versions.node,
      load: Number(loadavg()[0]?.toFixed(1)),
    },
  };
}

/** Runs git; returns nothing in a copy of the repository without git. */
function git(...args: string[]): string {
  const options = { cwd: import.meta.dirname, encoding: "utf8" } as const;
  return spawnSync("git", args, options).stdout.trim();
}
