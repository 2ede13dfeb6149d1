import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { freePort } from "../free-port.ts";
import { treeOf } from "./processes.ts";
import type { MockRequest } from "./requests.ts";

/** A mock that runs in processes of its own. */
export interface RunningMock {
  port: number;
  /** From the start of the process to its first answer, in milliseconds. */
  start: number;
  /** Resident memory of its processes together, in bytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

const START_WITHIN = 60_000;
const STOP_WITHIN = 3000;
const ASK_EVERY = 5;

const children = new Set<ChildProcess>();
// Whatever ends the benchmark ends them too.
process.on("exit", () => {
  for (const child of children) child.kill("SIGKILL");
});

/**
 * Starts a mock, and waits for its first answer.
 *
 * @param argumentsFor What follows `node` on the command line.
 * @throws {Error} when it does not answer as expected in time; the message has what it wrote.
 */
export async function startProcess(
  argumentsFor: (port: number) => string[],
  request: MockRequest,
): Promise<RunningMock> {
  const port = await freePort();
  const startedAt = performance.now();
  // What it logs goes nowhere, which costs it less than a terminal would.
  const child = spawn(process.execPath, argumentsFor(port), { stdio: ["ignore", "ignore", "pipe"] });
  children.add(child);
  const exited = once(child, "exit").finally(() => children.delete(child));
  let complaint = "";
  child.stderr.on("data", (chunk: Buffer) => {
    complaint = (complaint + chunk).slice(0, 300);
  });
  const pid = child.pid ?? 0;
  const stop = async () => {
    const tree = await treeOf(pid);
    child.kill("SIGTERM");
    await Promise.race([exited, wait(STOP_WITHIN, undefined, { ref: false })]);
    for (const each of tree) kill(each.pid);
    await exited;
  };
  try {
    await waitForAnswer(port, request, () => child.exitCode === null);
    return {
      port,
      start: performance.now() - startedAt,
      memory: async () => (await treeOf(pid)).reduce((sum, { memory }) => sum + memory, 0),
      stop,
    };
  } catch (error) {
    if (child.exitCode === null) await stop();
    throw new Error(`${(error as Error).message} ${complaint.replaceAll(/\s+/g, " ")}`.trim(), { cause: error });
  }
}

async function waitForAnswer(port: number, request: MockRequest, isRunning: () => boolean): Promise<void> {
  const deadline = performance.now() + START_WITHIN;
  const url = `http://127.0.0.1:${port}${request.path}`;
  const { method, headers, body } = request;
  while (isRunning() && performance.now() < deadline) {
    const signal = AbortSignal.timeout(START_WITHIN);
    const response = await fetch(url, { method, headers, body, signal }).catch(() => undefined);
    await response?.arrayBuffer();
    if (response?.status === request.status) return;
    if (response) throw new Error(`It answers with status ${response.status} instead of ${request.status}.`);
    await wait(ASK_EVERY);
  }
  throw new Error(isRunning() ? `No answer within ${START_WITHIN / 1000} s.` : "It ended.");
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
