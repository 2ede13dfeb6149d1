import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Lists the files of a checkout as paths from its root: those that git tracks, and new ones that it does not ignore. */
export function listFiles(root: string): string[] {
  const listing = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const files = execFileSync("git", listing, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 }).split("\0");
  return files.filter((file) => file !== "" && existsSync(join(root, file)));
}
