import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Checks that a checkout is what may be released: its repository has an address, its commit has the tag of the version and is on
 * the main branch.
 *
 * @throws {Error} when it is not; the message has what to do.
 */
export function checkSource(root: string, version: string): void {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" });
  const { repository } = JSON.parse(readFileSync(join(root, "release.json"), "utf8"));
  if (repository === null)
    throw new Error('release.json has no repository. Write its https address as "repository", and rehearse again.');
  const tags = git("tag", "--points-at", "HEAD").split("\n");
  if (!tags.includes(`v${version}`))
    throw new Error(`The commit has no tag v${version}. Its tags: ${tags.join(" ") || "none"}. Check out the tag.`);
  const branches = git("branch", "--all", "--contains", "HEAD", "--format=%(refname)").split("\n");
  if (!branches.some((name) => /^refs\/(heads|remotes\/origin)\/main$/.test(name)))
    throw new Error("The commit is not on main. Merge it first, and fetch the whole history of main.");
}
