import type { OperationId } from "@hwc-users/spec";
import type { ReceivedRequest } from "./exchange.ts";
import type { Reply } from "./reply.ts";

/** What a test scripts and what it looks at. A request in flight keeps its own, so that it cannot write into the next. */
export interface Journal {
  script: Map<OperationId, Reply[]>;
  requests: ReceivedRequest[];
  /** One entry for each abandoned request: its operation. */
  aborted: (OperationId | undefined)[];
}

/** Makes an empty journal. */
export function createJournal(): Journal {
  return { script: new Map(), requests: [], aborted: [] };
}
