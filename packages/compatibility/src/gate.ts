import { compareWithRelease, readReleasedVersion } from "./baseline.ts";
import type { Change } from "./change.ts";
import { readChangeFiles } from "./change-files/change-file.ts";
import { missingChangeFiles } from "./change-files/missing-change-files.ts";
import { describeChanges, describeMissing } from "./change-files/report.ts";

/** What the gate found. */
export interface GateResult {
  changes: Change[];
  /** All changes in plain words. */
  report: string;
  /** What to write; undefined when the change files cover all changes. */
  problem: string | undefined;
}

/** Compares the present state with the last release, and the differences with the change files. */
export async function runGate(): Promise<GateResult> {
  const changes = await compareWithRelease();
  const version = await readReleasedVersion();
  const missing = missingChangeFiles(changes, await readChangeFiles(), version);
  const report = `Changes since ${version}:\n\n${describeChanges(changes) || "none"}`;
  return { changes, report, problem: missing.length > 0 ? describeMissing(missing) : undefined };
}
