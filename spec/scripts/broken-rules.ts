import { spawnSync } from "node:child_process";
import { REDOCLY } from "./redocly.ts";

/** Lints the hand-written documents. Returns the first problems, with file, line and what to write; undefined if there are none. */
export function brokenRules(root: URL, documents: readonly string[]): string | undefined {
  const options = ["--format", "stylish", "--max-problems", "10"];
  const { status, stdout, stderr } = spawnSync(process.execPath, [REDOCLY, "lint", ...documents, ...options], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  // The problems are on stdout. On stderr are the summary, and what is wrong with a file that cannot be read.
  return status === 0 ? undefined : stdout.trim() || stderr.trim();
}
