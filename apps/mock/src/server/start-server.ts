import type { CompiledOperation } from "../api/compiled-operation.ts";
import type { Control, createControl } from "../control/create-control.ts";
import { type Drain, type HttpServer, startHttpServer } from "../http/http-server.ts";
import { createFaultSender } from "../http/send-http-fault.ts";
import { loadOperations } from "../load-operations.ts";
import { checkOptions, serverModeOf } from "../options/check-options.ts";
import { MOCK_OPTIONS } from "../options/mock-option-table.ts";
import type { MockOptions } from "../options/mock-options.ts";
import { createPipeline, type Pipeline } from "../pipeline/pipeline.ts";
import type { Generate } from "../pipeline/respond.ts";
import type { createReverseProxy, ReverseProxy } from "../proxy/reverse-proxy.ts";
import { checkRequest } from "./check-request.ts";
import { loadValidator } from "./load-validator.ts";
import { createRequestListener } from "./request-listener.ts";
import type { ServerHooks } from "./server-hooks.ts";

/** A running mock server. */
export interface MockServer extends HttpServer {
  /** As in `HttpServer`. Every call returns the same promise. */
  close(drain?: Drain): Promise<void>;
  operations: readonly CompiledOperation[];
  pipeline: Pipeline;
}

/**
 * Starts the server in this process.
 *
 * @param keepsLog Whether anyone can read the request log.
 */
export async function startServer(options: MockOptions, hooks: ServerHooks, keepsLog: boolean): Promise<MockServer> {
  checkOptions(options);
  const { port = MOCK_OPTIONS.port.default, host = MOCK_OPTIONS.host.default, upstream } = options;
  const operations = loadOperations();
  const proxy = upstream === undefined ? undefined : await loadProxy(upstream, options, hooks);
  const pipeline = createPipeline({
    operations,
    options,
    mode: serverModeOf(options),
    check:
      proxy?.requestCheck.check ?? ((context, operation, bytes) => checkRequest(context, operation, bytes, options)),
    generate,
    keepsLog,
  });
  const control = options.control ? await loadControl(operations, pipeline, options) : undefined;
  const senders = { faults: createFaultSender(), proxy, control };
  const onRequest = createRequestListener(operations, options, pipeline, senders, hooks);
  // A large upload may take long, and may have to wait for the upstream.
  const server = await startHttpServer(onRequest, port, host, proxy ? 0 : undefined);
  // After listening, so that clients can connect while the validator loads.
  void loadValidator();

  async function stop(drain: Drain | undefined): Promise<void> {
    senders.faults.stop();
    await server.close(drain);
    proxy?.close();
  }

  let stopped: Promise<void> | undefined;
  return {
    ...server,
    operations,
    pipeline,
    close(drain) {
      stopped ??= stop(drain);
      return stopped;
    },
  };
}

/** Most mocks run without it. */
async function loadProxy(...args: Parameters<typeof createReverseProxy>): Promise<ReverseProxy> {
  const module = await import("../proxy/reverse-proxy.ts");
  return module.createReverseProxy(...args);
}

/** Most mocks run without it. */
async function loadControl(...args: Parameters<typeof createControl>): Promise<Control> {
  const module = await import("../control/create-control.ts");
  return module.createControl(...args);
}

const generate: Generate<CompiledOperation> = async (...args) => {
  const { generateResponse } = await import("../prism/generate.ts");
  return generateResponse(...args);
};
