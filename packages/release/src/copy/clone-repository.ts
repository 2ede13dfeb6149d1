import { mkdir } from "node:fs/promises";
import { repository } from "@hwc-users/testing";
import { runCommand } from "../commandline/commands.ts";

/**
 * Clones a commit of a repository into a new folder, with its history: the files that git tracks, and nothing that is generated,
 * built or ignored.
 *
 * @param source The repository; this one by default.
 */
export async function cloneRepository(folder: string, commit: string, source = repository): Promise<void> {
  await mkdir(folder);
  await runCommand("git", ["clone", "--quiet", "--no-checkout", source, folder], { cwd: folder });
  await runCommand("git", ["checkout", "--quiet", "--detach", commit], { cwd: folder });
}

/** Commits all changes of tracked files in a clone. */
export async function commitAll(clone: string, message: string): Promise<void> {
  const author = ["-c", "user.name=rehearsal", "-c", "user.email=rehearsal@localhost"];
  await runCommand("git", [...author, "commit", "--quiet", "--all", "--message", message], { cwd: clone });
}

/** The commit that is checked out, and the files that differ from it. */
export async function currentCommit(folder = repository): Promise<{ commit: string; changedFiles: string[] }> {
  const options = { cwd: folder };
  const commit = (await runCommand("git", ["rev-parse", "HEAD"], options)).trim();
  const status = await runCommand("git", ["status", "--porcelain"], options);
  return { commit, changedFiles: status.split("\n").flatMap((line) => line.slice(3) || []) };
}
