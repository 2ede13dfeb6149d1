import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { startServer } from "./start-server.ts";

/** What the heap of a process holds after many calls of ours. */
export interface Heap {
  /** Which calls fail: 10 for every tenth, 0 for none. */
  failsEvery: number;
  /** Bytes in use after the first calls, when all is loaded and compiled. */
  early: number;
  /** Bytes in use after all calls. */
  late: number;
  /** Bytes that stay for each call in between. */
  perCall: number;
}

/** How many calls have been made when the heap is looked at, the first and the second time. */
export const EARLY = 10_000;
export const LATE = 100_000;

const DONE_WITHIN = 10 * 60_000;

/** Makes many calls in a process of its own, and looks at what stays. */
export async function measureHeap(failsEvery: number): Promise<Heap> {
  const server = await startServer(failsEvery);
  const file = fileURLToPath(new URL("./heap-child.ts", import.meta.url));
  const child = fork(file, [server.url, String(EARLY), String(LATE)], { execArgv: ["--expose-gc"] });
  const exited = once(child, "exit");
  const failed = exited.then(([code]) => {
    throw new Error(`The process that makes the calls ended with ${code}.`);
  });
  try {
    const message = once(child, "message", { signal: AbortSignal.timeout(DONE_WITHIN) });
    const [[early, late]] = (await Promise.race([message, failed])) as [[number, number]];
    return { failsEvery, early, late, perCall: (late - early) / (LATE - EARLY) };
  } finally {
    failed.catch(() => {});
    child.kill();
    await exited;
    await server.stop();
  }
}
