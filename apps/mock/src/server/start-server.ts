import type { CompiledOperation } from "../api/operation.ts";
import { loadOperations } from "../load-operations.ts";
import { createHandler } from "./handle.ts";
import { type Listening, listen } from "./listen.ts";
import type { Observer } from "./observer.ts";
import { checkOptions, DEFAULT_HOST, DEFAULT_PORT, type MockOptions } from "./options.ts";

/** A server that answers the operations of the spec. */
export interface MockServer extends Listening {
  operations: readonly CompiledOperation[];
}

/** Starts the server in this process. */
export async function startServer(options: MockOptions, observer: Observer): Promise<MockServer> {
  checkOptions(options);
  const operations = loadOperations();
  const { handle, load, stop } = createHandler(operations, options, observer);
  const listening = await listen(handle, options.port ?? DEFAULT_PORT, options.host ?? DEFAULT_HOST);
  // Only now: a client may connect while the validator is still being read.
  load();
  return {
    ...listening,
    operations,
    close() {
      stop();
      return listening.close();
    },
  };
}
