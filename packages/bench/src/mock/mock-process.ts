import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import type { ExampleRequest } from "@hwc-users/spec";
import { freePort } from "@hwc-users/testing";

/** A mock server in a process of its own. */
export interface MockProcess extends AsyncDisposable {
  url: string;
  /** Milliseconds from the start of the process to its first response. */
  startTime: number;
}

/** Only ends a start that hangs. */
const START_WITHIN = 60_000;
const POLL_INTERVAL = 5;

/**
 * Starts a mock server, and waits for its response to a request. Its log is discarded: reading it would cost the load
 * generator time.
 *
 * @param args The command line after `node`.
 */
export async function startMockProcess(
  args: (port: string) => string[],
  request: ExampleRequest,
): Promise<MockProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const startedAt = performance.now();
  const child = spawn(process.execPath, args(String(port)), { stdio: ["ignore", "ignore", "inherit"] });
  const exited = once(child, "exit");
  const kill = () => child.kill("SIGKILL");
  process.on("exit", kill);
  const stop = async () => {
    child.kill();
    await exited;
    process.off("exit", kill);
  };
  try {
    while ((await statusOf(url, request)) === undefined) {
      if (child.exitCode !== null) throw new Error(`${child.spawnargs.join(" ")} ended with ${child.exitCode}.`);
      if (performance.now() - startedAt > START_WITHIN)
        throw new Error(`${child.spawnargs.join(" ")} does not respond.`);
      await wait(POLL_INTERVAL);
    }
    return { url, startTime: performance.now() - startedAt, [Symbol.asyncDispose]: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function statusOf(baseUrl: string, { url, ...init }: ExampleRequest): Promise<number | undefined> {
  const response = await fetch(baseUrl + url, init).catch(() => undefined);
  await response?.arrayBuffer();
  return response?.status;
}
