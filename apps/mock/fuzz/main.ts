// Sends hostile requests to the command: node fuzz/main.ts [--requests 100000] [--seed 1]. Ends with 1 on the first failure.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { fuzz } from "./run.ts";
import { sendSlowly } from "./slow.ts";

const { values } = parseArgs({
  options: { requests: { type: "string", default: "100000" }, seed: { type: "string" } },
});
const requests = Number(values.requests);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
/** How much more memory than after the first tenth the process may hold, in MB. */
const MOST_GROWTH = 150;

const main = fileURLToPath(new URL("../dist/main.js", import.meta.url));
const child = spawn(process.execPath, [main, "--port", "0", "--log", "json"], { stdio: ["ignore", "pipe", "inherit"] });
const lines = createInterface(child.stdout);
const [first] = await once(lines, "line");
lines.on("line", () => {});
const url = String(first).match(/on (http:[^\s"]+)/)?.[1] ?? "";
const port = Number(new URL(url).port);

console.log(`${requests} hostile requests with seed ${seed} to ${url}`);
let early = 0;
let shown = 0;
try {
  await Promise.all([
    sendSlowly(port, 10),
    fuzz({
      port,
      requests,
      seed,
      async afterBatch(sent) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error("The mock crashed.");
        const health = await fetch(`${url}/health`, { signal: AbortSignal.timeout(10_000) });
        if (health.status !== 200) throw new Error(`/health answers ${health.status}.`);
        if (sent < requests / 10) return;
        early ||= memoryOf(child.pid);
        if (sent - shown < requests / 20) return;
        shown = sent;
        const now = memoryOf(child.pid);
        console.log(`${sent} sent, ${now} MB (${early} MB after the first tenth)`);
        if (now > early + MOST_GROWTH) throw new Error(`The memory grew from ${early} to ${now} MB.`);
      },
    }),
  ]);
  console.log("Each got an answer, or the end of its connection.");
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  child.kill("SIGTERM");
  await once(child, "exit");
}

/** What a process holds, in MB, as Linux tells it; 0 elsewhere. */
function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  } catch {
    return 0;
  }
}
