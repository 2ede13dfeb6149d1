import type { OperationId } from "@hwc-users/spec";
import type { ReceivedRequest } from "./exchange.ts";
import { checkOperationId } from "./find-operation.ts";
import { createJournal } from "./journal.ts";
import { listen } from "./listen.ts";
import type { Reply } from "./reply.ts";
import { createResponder, type Situation } from "./respond.ts";

/**
 * A test server that runs.
 *
 * @example
 * let faults: Faults;
 * beforeAll(async () => {
 *   faults = await startFaults();
 * });
 */
export interface Faults {
  /** Where it listens, such as `http://127.0.0.1:40100`. */
  url: string;
  /** A second origin, where the same server answers. */
  otherUrl: string;
  /**
   * Scripts the next replies of one operation, in order, after those that wait already. Without one, it answers `ok()`.
   *
   * @throws {Error} when the spec has no such operation; the message names those that it has.
   */
  next(operationId: OperationId, replies: Reply[]): void;
  /** What came in, in order: the requests of one operation, or all, those of no operation too. Preflights are left out. */
  requests(operationId?: OperationId): ReceivedRequest[];
  /** How many sockets are open now, over both origins. */
  openConnections(): number;
  /** How many requests the client abandoned before the reply was complete: those of one operation, or all. */
  aborted(operationId?: OperationId): number;
  /** Forgets the requests, those that were abandoned too, and the scripted replies. */
  clear(): void;
  /** Destroys every socket and stops. */
  close(): Promise<void>;
}

/**
 * Starts a server on two free ports of 127.0.0.1 that answers the operations of the spec, and misbehaves on request.
 *
 * @example
 * const faults = await startFaults();
 * faults.next("updateUser", [reset(), status(503, { retryAfter: 1 }), ok()]);
 * await faults.close();
 */
export async function startFaults(): Promise<Faults> {
  const situation: Situation = { journal: createJournal(), urls: { first: "", other: "" }, closing: false };
  const first = await listen(createResponder(situation, "first"));
  const other = await listen(createResponder(situation, "other"));
  situation.urls = { first: first.url, other: other.url };
  return {
    url: first.url,
    otherUrl: other.url,
    next(operationId, replies) {
      checkOperationId(operationId);
      const { script } = situation.journal;
      script.set(operationId, [...(script.get(operationId) ?? []), ...replies]);
    },
    requests(operationId) {
      if (operationId === undefined) return [...situation.journal.requests];
      checkOperationId(operationId);
      return situation.journal.requests.filter((request) => request.operationId === operationId);
    },
    openConnections: () => first.sockets.size + other.sockets.size,
    aborted(operationId) {
      if (operationId === undefined) return situation.journal.aborted.length;
      checkOperationId(operationId);
      return situation.journal.aborted.filter((aborted) => aborted === operationId).length;
    },
    clear() {
      situation.journal = createJournal();
    },
    async close() {
      situation.closing = true;
      await Promise.all([first.close(), other.close()]);
    },
  };
}
