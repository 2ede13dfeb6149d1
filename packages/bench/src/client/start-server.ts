import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A server that runs in a process of its own. */
export interface Server {
  url: string;
  stop(): Promise<void>;
}

const START_WITHIN = 10_000;

/**
 * Starts the server on a free port of 127.0.0.1.
 *
 * @param refuseEvery Which requests it refuses: 10 for every tenth, 0 for none.
 */
export async function startServer(refuseEvery = 0): Promise<Server> {
  const child = fork(fileURLToPath(new URL("./server.ts", import.meta.url)), [String(refuseEvery)], { execArgv: [] });
  const exited = once(child, "exit");
  const stop = async () => {
    child.kill();
    await exited;
  };
  try {
    const [port] = await once(child, "message", { signal: AbortSignal.timeout(START_WITHIN) });
    return { url: `http://127.0.0.1:${port}`, stop };
  } catch (error) {
    await stop();
    throw new Error("The server did not start.", { cause: error });
  }
}
