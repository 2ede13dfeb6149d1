import type { RightServer } from "../right/right-servers.ts";
import { BASE } from "./base-arguments.ts";
import { runServer, type ServerRun } from "./run-server.ts";

/** Runs the command against a right server: in harmless mode, and with writes. */
export async function runRightServer({ start }: RightServer, seed: number): Promise<ServerRun[]> {
  const runs: ServerRun[] = [];
  for (const base of [undefined, BASE]) {
    const server = await start(BASE);
    try {
      runs.push(await runServer(server, { seed, ...(base && { base }) }));
    } finally {
      await server.close();
    }
  }
  return runs;
}
