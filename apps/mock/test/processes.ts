import { readFile } from "node:fs/promises";
import { expect } from "vitest";

/** The child processes of a process, as Linux lists them. */
export async function workersOf(pid = 0): Promise<number[]> {
  const list = await readFile(`/proc/${pid}/task/${pid}/children`, "utf8");
  return list.trim().split(" ").filter(Boolean).map(Number);
}

/** Pauses a process and its workers. Returns the function that lets them continue. */
export async function pause(pid = 0): Promise<() => void> {
  const pids = [pid, ...(await workersOf(pid))];
  for (const each of pids) {
    process.kill(each, "SIGSTOP");
    await expect.poll(() => readFile(`/proc/${each}/stat`, "utf8")).toMatch(/\) T /);
  }
  return () => {
    for (const each of pids) process.kill(each, "SIGCONT");
  };
}
