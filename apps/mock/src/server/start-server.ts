import type { CompiledOperation } from "../api/compiled-operation.ts";
import { type HttpServer, startHttpServer } from "../http/http-server.ts";
import { loadOperations } from "../load-operations.ts";
import { checkOptions } from "../options/check-options.ts";
import { MOCK_OPTIONS } from "../options/mock-option-table.ts";
import type { MockOptions } from "../options/mock-options.ts";
import { createExampleResponder } from "../responders/example-responder.ts";
import { createProxyResponder } from "../responders/proxy-responder.ts";
import type { ServerHooks } from "../responders/server-hooks.ts";
import { createRequestListener } from "./request-listener.ts";

/** A running mock server. */
export interface MockServer extends HttpServer {
  operations: readonly CompiledOperation[];
}

/** Starts the server in this process. */
export async function startServer(options: MockOptions, hooks: ServerHooks): Promise<MockServer> {
  checkOptions(options);
  const { port = MOCK_OPTIONS.port.default, host = MOCK_OPTIONS.host.default, upstream } = options;
  const operations = loadOperations();
  const responder = upstream ? createProxyResponder(options, upstream) : createExampleResponder(options, hooks);
  const server = await startHttpServer(createRequestListener(operations, options, responder, hooks), port, host);
  // After listening, so that clients can connect while the validator loads.
  responder.load();
  return {
    ...server,
    operations,
    close() {
      responder.stop();
      return server.close();
    },
  };
}
