// Reruns the tests that a change concerns. A change during a run ends the run, and the next one covers both changes.
import { type ChildProcess, spawn } from "node:child_process";
import { globSync, watch } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { repository } from "@hwc-users/testing";

/** An editor that saves all files, or a generator, changes several files at a time. */
const DEBOUNCE_MS = 200;

const vitest = join(fileURLToPath(import.meta.resolve("vitest/package.json")), "../vitest.mjs");
const config = fileURLToPath(new URL("vitest.config.ts", import.meta.url));
/** Too slow to run on every change: `pnpm contract` and `pnpm test` run these. */
const SLOW = "**/test/{packed,command,contract}/**";
const args = [vitest, "run", "--sinceLastRun", "--config", config, "--maxWorkers", "2", "--exclude", SLOW];

let run: ChildProcess | undefined;
let isStale = false;

function start(): void {
  isStale = false;
  // In a process group of its own: the processes that tests started end with it.
  run = spawn(process.execPath, args, { stdio: "inherit", detached: true });
  run.once("exit", () => {
    run = undefined;
    if (isStale) start();
  });
}

function stop(): void {
  if (run?.pid !== undefined) process.kill(-run.pid);
}

function rerun(): void {
  isStale = true;
  if (run) stop();
  else start();
}

for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) process.once(signal, () => process.exit());
process.once("exit", stop);

let timer: NodeJS.Timeout | undefined;
for (const folder of globSync("{spec,packages/*,apps/*}/{rules,scripts,src,test}", { cwd: repository })) {
  watch(join(repository, folder), { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(rerun, DEBOUNCE_MS);
  });
}
start();
