import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Returns why a tag must not be released; undefined if it may.
 *
 * @param tag The name of the tag, such as `v0.2.0`.
 * @param root The root folder of the repository, with the tag checked out and `origin/main` fetched.
 */
export function releaseTagProblem(tag: string, root: string): string | undefined {
  // All published packages have this version.
  const { version } = JSON.parse(readFileSync(join(root, "packages/client/package.json"), "utf8"));
  if (tag !== `v${version}`)
    return `The tag is "${tag}", and the version is ${version}. Tag the commit as v${version}.`;
  const commit = execFileSync("git", ["rev-parse", "HEAD"], { cwd: root, encoding: "utf8" }).trim();
  const { status, stderr } = spawnSync("git", ["merge-base", "--is-ancestor", commit, "origin/main"], {
    cwd: root,
    encoding: "utf8",
  });
  if (status === 0) return undefined;
  if (status === 1) return `The commit ${commit} of ${tag} is not on main. Merge it, then tag the commit on main.`;
  return `git cannot compare ${commit} with origin/main: ${stderr.trim()}`;
}
