import { execFileSync } from "node:child_process";

/**
 * Checks that a checkout is what may be released: its repository has an address, its commit has the tag of the version and is on
 * the main branch.
 *
 * @throws {Error} when it is not; the message has what to do.
 */
export function checkSource(root: string, version: string): void {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" });
  // As it was rehearsed: the checkout can have an edit that is not committed.
  const { repository } = JSON.parse(git("show", "HEAD:release.json"));
  if (repository === null)
    throw new Error(
      'release.json has no repository. Write its https address as "repository", commit it, and rehearse again.',
    );
  const tags = git("tag", "--points-at", "HEAD").split("\n");
  if (!tags.includes(`v${version}`))
    throw new Error(
      `The packages have version ${version}, but the commit has no tag v${version}. Its tags: ${tags.join(" ").trim() || "none"}. Check out the tag. For another version, run pnpm release:version and merge that before you tag.`,
    );
  const branches = git("branch", "--all", "--contains", "HEAD", "--format=%(refname)").split("\n");
  if (!branches.some((name) => /^refs\/(heads|remotes\/origin)\/main$/.test(name)))
    throw new Error("The commit is not on main. Merge it first, and fetch the whole history of main.");
}
