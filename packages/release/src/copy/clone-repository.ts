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

/** The commit that is checked out, and the files that differ from it. */
export async function currentCommit(): Promise<{ commit: string; changedFiles: string[] }> {
  const options = { cwd: repository };
  const commit = (await runCommand("git", ["rev-parse", "HEAD"], options)).trim();
  const status = await runCommand("git", ["status", "--porcelain"], options);
  return { commit, changedFiles: status.split("\n").flatMap((line) => line.slice(3) || []) };
}
