import type { Job, Load } from "./load/job.ts";
import type { Generator } from "./load/start-generator.ts";
import type { MadeDocument } from "./made-documents.ts";
import { type MockName, mocks } from "./mocks.ts";
import { requestsTo } from "./requests.ts";
import { type RunningMock, startProcess } from "./start-process.ts";

/** What was seen of one mock with one document. */
export interface Seen {
  mock: MockName;
  operations: number;
  /** Milliseconds from the start to the first answer, of each start. */
  starts: number[];
  /** Of each round. */
  loads: Load[];
  /** Resident bytes after all rounds. */
  memory?: number;
  /** Why something is missing. */
  note?: string;
}

/** One mock with one document, while it is measured. */
export interface Contestant {
  document: MadeDocument;
  seen: Seen;
  running?: RunningMock;
}

/** Enough for every mock to have work while the load generator naps. */
const CONNECTIONS = 32;

/** All mocks with all documents. */
export function createContestants(documents: MadeDocument[]): Contestant[] {
  return documents.flatMap((document) =>
    (Object.keys(mocks) as MockName[]).map(
      (mock): Contestant => ({ document, seen: { mock, operations: document.operations, starts: [], loads: [] } }),
    ),
  );
}

/** @param stays Whether it is left running. */
export async function start(contestant: Contestant, stays: boolean): Promise<void> {
  const { document, seen } = contestant;
  const [request] = requestsTo(document.copies);
  // What did not start once is not waited for again.
  if (!request || seen.note !== undefined) return;
  try {
    const running = await startProcess((port) => mocks[seen.mock](document, port), request);
    seen.starts.push(running.start);
    if (stays) contestant.running = running;
    else await running.stop();
  } catch (error) {
    seen.note = `not measured: ${(error as Error).message}`;
  }
}

/** Stops a mock, if it runs. */
export async function stop(contestant: Contestant): Promise<void> {
  await contestant.running?.stop();
  delete contestant.running;
}

/** Puts a mock under load, unless it does not run. */
export async function load(
  { running, document, seen }: Contestant,
  generator: Generator,
  times: Pick<Job, "warmUp" | "duration">,
): Promise<Load | undefined> {
  if (!running) return undefined;
  const requests = requestsTo(document.copies);
  const result = await generator.run({ port: running.port, requests, connections: CONNECTIONS, ...times });
  if (result.failures > 0) seen.note = `${result.failures} answers fail: ${result.reason}`;
  return result;
}
