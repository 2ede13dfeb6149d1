// Sends hostile requests to the command: pnpm fuzz [--requests 100000] [--seed 1]. Exits with 1 on the first failure.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startProcess } from "@hwc-users/testing";
import { fuzz } from "./run.ts";
import { sendSlowly } from "./slow.ts";

const { values } = parseArgs({
  options: { requests: { type: "string", default: "100000" }, seed: { type: "string" } },
});
const requests = Number(values.requests);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
/** How much the memory of the process may grow after the first tenth of the requests. */
const MAX_GROWTH_MB = 150;

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const args = ["--conditions=@hwc-users/source", main, "--port", "0", "--log", "json"];
const { child, ended, output, waitFor } = startProcess(process.execPath, args);
const [, url = ""] = await waitFor(/on (http:[^\s"]+)/);
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
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`The mock crashed:\n${output.stderr}`);
        const health = await fetch(`${url}/health`, { signal: AbortSignal.timeout(60_000) });
        if (health.status !== 200) throw new Error(`/health responded with ${health.status}.`);
        if (sent < requests / 10) return;
        early ||= memoryOf(child.pid);
        if (sent - shown < requests / 20) return;
        shown = sent;
        const now = memoryOf(child.pid);
        console.log(`${sent} sent, ${now} MB (${early} MB after the first tenth)`);
        if (now > early + MAX_GROWTH_MB) throw new Error(`The memory grew from ${early} to ${now} MB.`);
      },
    }),
  ]);
  console.log("Each request got a response, or the end of its connection.");
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  child.kill("SIGTERM");
  await ended;
}

/** The memory of a process in MB on Linux; 0 on other systems. */
function memoryOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
  } catch {
    return 0;
  }
}
