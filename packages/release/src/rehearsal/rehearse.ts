import { existsSync, readdirSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stopCommands } from "../commandline/commands.ts";
import { writeOutput } from "../report/write-output.ts";
import { checkRelease } from "./check-release.ts";
import { packRelease } from "./pack-release.ts";
import { createSteps, StepFailed } from "./steps.ts";
import { tryRelease } from "./try-release.ts";

/** Options of a rehearsal. */
export interface RehearsalOptions {
  /** The folder for the checked tarballs, their hashes and SBOMs, and the report. */
  out?: string | undefined;
  /** Renames the scope of all packages, to see that release.json alone decides it. */
  scope?: string | undefined;
  /** Keeps the temporary folder, to look at a failure. */
  keep?: boolean | undefined;
}

/**
 * Rehearses the release of the commit that is checked out, on this machine alone: builds and packs it in a clone, checks the
 * tarballs, and installs, runs and upgrades them from a registry of its own.
 *
 * @returns Whether every step succeeded. Only then are the tarballs written to `out`.
 */
export async function rehearse({ out, scope, keep }: RehearsalOptions): Promise<boolean> {
  if (out !== undefined && existsSync(out) && readdirSync(out).length > 0)
    throw new Error(`${out} is not empty: old files would be released too. Remove them, or name another folder.`);
  const folder = await realpath(await mkdtemp(join(tmpdir(), "rehearsal-")));
  const log: string[] = [];
  const write = (line: string) => {
    log.push(line);
    console.log(line);
  };
  const steps = createSteps(write);
  try {
    const packed = await packRelease(folder, steps, scope);
    await checkRelease(packed, folder, steps);
    await tryRelease(packed, folder, steps);
    const failed = steps.results.filter(({ ok }) => !ok).map(({ name }) => name);
    const seconds = steps.results.reduce((sum, step) => sum + step.seconds, 0).toFixed(0);
    write(failed.length ? `\nFailed in ${seconds} s: ${failed.join(", ")}.` : `\nAll steps succeeded in ${seconds} s.`);
    if (failed.length) return false;
    if (out !== undefined) await writeOutput(out, packed, `${log.join("\n")}\n`);
    return true;
  } catch (error) {
    if (error instanceof StepFailed) return false;
    throw error;
  } finally {
    stopCommands();
    if (keep) console.log(`The files are in ${folder}.`);
    else await rm(folder, { recursive: true, force: true });
  }
}
