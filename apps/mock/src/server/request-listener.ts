import type { RequestListener } from "node:http";
import { corsHeaders, isPreflight } from "@hwc-users/faults";
import type { CompiledOperation } from "../api/compiled-operation.ts";
import { createRouter } from "../api/router.ts";
import { CONTROL_PATH } from "../control/control-path.ts";
import type { Control } from "../control/create-control.ts";
import { allowedOrigins } from "../http/allowed-origins.ts";
import { sendError } from "../http/error-response.ts";
import { createHttpContext, type HttpContext, sendResponse } from "../http/http-context.ts";
import { readRequestBody } from "../http/read-request-body.ts";
import type { FaultSender } from "../http/send-http-fault.ts";
import type { MockOptions } from "../options/mock-options.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import type { HeldBody } from "../proxy/hold-body.ts";
import type { ReverseProxy } from "../proxy/reverse-proxy.ts";
import { createPageResponder } from "../start-page/page-responder.ts";
import type { ServerHooks } from "./server-hooks.ts";

/** What the server needs to send what the pipeline decides. */
export interface Senders {
  faults: FaultSender;
  /** Undefined without an upstream. */
  proxy: ReverseProxy | undefined;
  /** Serves the control API; undefined when it is off. */
  control: Control | undefined;
}

/** Creates the function that handles requests. */
export function createRequestListener(
  operations: readonly CompiledOperation[],
  options: MockOptions,
  pipeline: Pipeline,
  { faults, proxy, control }: Senders,
  hooks: ServerHooks,
): RequestListener {
  const { nearest, find } = createRouter(operations);
  const respondWithPage = createPageResponder(operations, options);

  async function respond(context: HttpContext): Promise<void> {
    const { request, path } = context;
    if (isPreflight(request)) {
      const isForwarded = proxy && (!options.errors || find(path));
      return isForwarded ? proxy.forwardPreflight(context) : sendResponse(context, 204, {});
    }
    if (!find(path) && respondWithPage(context)) return;
    pipeline.match(context);
    const held = await readBody(context);
    const decision = await pipeline.handle(context, held.isComplete ? held.bytes : undefined);
    if (decision.kind === "forward") return proxy?.forward(context, held);
    if (decision.kind === "fault") return faults.send(decision.reply, context, decision.operation);
    const { status, headers, body } = decision.response;
    sendResponse(context, status, headers, body);
  }

  async function readBody(context: HttpContext): Promise<HeldBody> {
    if (proxy) return proxy.requestCheck.hold(context);
    return { bytes: await readRequestBody(context.request, options.bodyLimit), isComplete: true };
  }

  function reject(context: HttpContext, error: unknown): void {
    const { request, response, path, operation } = context;
    // The client has disconnected, or Node has rejected the rest of the request. No response can follow.
    if (!request.socket.writable) return;
    if (response.headersSent) return void response.destroy();
    sendError(context, pipeline.reject(context, error), operation ?? nearest(path));
  }

  return (request, response) => {
    const context = createHttpContext(request, response);
    if (control && context.path.startsWith(CONTROL_PATH)) return void control(context);
    Object.assign(context.responseHeaders, corsHeaders(request, allowedOrigins(options, request.headers.origin)));
    if (hooks.onResponse) response.once("close", () => hooks.onResponse?.(context));
    respond(context).catch((error: unknown) => reject(context, error));
  };
}
