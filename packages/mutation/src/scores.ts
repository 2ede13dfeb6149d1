import type { Count } from "@hwc-users/measurements";

/** The part of Stryker's JSON report that is read here. */
export interface MutationReport {
  /** By path from the client, such as `src/call/make-call.ts`. */
  files: Record<string, { mutants: { status: string }[] }>;
}

const DETECTED = ["Killed", "Timeout"];
const UNDETECTED = ["Survived", "NoCoverage"];

/**
 * Counts the mutants of each folder, and how many the tests detected. As in Stryker's score, mutants that do not compile or are
 * ignored do not count.
 *
 * @param folders The folders to count; default: all.
 * @returns Parts for the record: one for each folder.
 */
export function scoresOf({ files }: MutationReport, folders?: readonly string[]): Record<string, Count[]> {
  const mutants = Object.entries(files).flatMap(([file, content]) =>
    content.mutants.map(({ status }) => ({ folder: folderOf(file), status })),
  );
  const counted = mutants.filter(
    ({ folder, status }) => (folders?.includes(folder) ?? true) && [...DETECTED, ...UNDETECTED].includes(status),
  );
  const byFolder = Map.groupBy(counted, ({ folder }) => folder);
  return Object.fromEntries(
    Array.from(byFolder, ([folder, all]) => {
      const value = all.filter(({ status }) => DETECTED.includes(status)).length;
      return [`client-mutants/${folder}`, [{ subject: `src/${folder}`, value, of: all.length }]];
    }),
  );
}

/** The folder in `src`; for a file of `src` itself, its name. */
function folderOf(file: string): string {
  return file.split("/")[1] ?? file;
}
