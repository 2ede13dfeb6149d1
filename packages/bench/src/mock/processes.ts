import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

interface Process {
  pid: number;
  parent: number;
  /** In bytes. */
  memory: number;
}

/** A process and all that it started, itself first. */
export async function treeOf(root: number): Promise<Process[]> {
  const { stdout } = await run("ps", ["-A", "-o", "pid=,ppid=,rss="]);
  const all = stdout
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/).map(Number))
    .map(([pid = 0, parent = 0, kilobytes = 0]): Process => ({ pid, parent, memory: kilobytes * 1024 }));
  const tree = all.filter(({ pid }) => pid === root);
  // The list grows while it is walked: children of children come in turn.
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid));
  return tree;
}
