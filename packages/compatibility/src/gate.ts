import { readReleaseState } from "@hwc-users/release-state";
import { compareWithRelease, readReleasedVersion } from "./baseline.ts";
import type { Change } from "./change.ts";
import { type ChangeFile, readChangeFiles } from "./change-files/change-file.ts";
import { beforeFirstRelease } from "./change-files/first-release.ts";
import { missingChangeFiles } from "./change-files/missing-change-files.ts";
import { describeChanges, describeMissing } from "./change-files/report.ts";

/** What the gate found. */
export interface GateResult {
  changes: Change[];
  changeFiles: ChangeFile[];
  /** The version of the last release; before the first release, that of the first. */
  releasedVersion: string;
  /** Whether the next release is the first. */
  isFirst: boolean;
  /** All changes in plain words. */
  report: string;
  /** What to do; undefined when the change files cover all changes. */
  problem: string | undefined;
}

/** Compares the present state with the last release, and the differences with the change files. */
export async function runGate(): Promise<GateResult> {
  const [changeFiles, releasedVersion] = await Promise.all([readChangeFiles(), readReleasedVersion()]);
  const changes = await compareWithRelease();
  const isFirst = readReleaseState().published === null;
  const problem = (isFirst ? beforeFirstRelease : coverageProblem)(changes, changeFiles, releasedVersion);
  const report = `Changes since ${releasedVersion}:\n\n${describeChanges(changes) || "none"}`;
  return { changes, changeFiles, releasedVersion, isFirst, report, problem };
}

function coverageProblem(...inputs: Parameters<typeof missingChangeFiles>): string | undefined {
  const missing = missingChangeFiles(...inputs);
  return missing.length > 0 ? describeMissing(missing) : undefined;
}
