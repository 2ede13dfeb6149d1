import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The file with the commit whose tarballs a rehearsal left in a folder. */
export const COMMIT_FILE = "COMMIT";

/**
 * Checks that the tarballs of a folder were built from the commit that is checked out. A rehearsal with change files or with another
 * scope builds a commit that only its clone has.
 *
 * @throws {Error} when they were not; the message has both commits.
 */
export function checkRehearsedCommit(root: string, folder: string): void {
  const rehearsed = readFileSync(join(folder, COMMIT_FILE), "utf8").trim();
  const commit = execFileSync("git", ["rev-parse", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
  if (rehearsed !== commit)
    throw new Error(
      `${folder} has the tarballs of commit ${rehearsed}, and ${commit} is checked out. Rehearse it again.`,
    );
}
