import { corsHeaders, isPreflight } from "@hwc-users/faults";
import type { CompiledOperation } from "../api/compiled-operation.ts";
import { createRouter } from "../api/router.ts";
import { sendError } from "../http/error-response.ts";
import { type HttpContext, sendResponse } from "../http/http-context.ts";
import { readRequestBody } from "../http/read-request-body.ts";
import { loadControlledMock } from "../library/controlled-mock.ts";
import { createControls } from "../library/controls.ts";
import { createScope } from "../library/create-scope.ts";
import { loadOperations } from "../load-operations.ts";
import type { MockOptions } from "../options/mock-options.ts";
import { HttpError } from "../pipeline/http-error.ts";
import { matchOperation } from "../pipeline/match.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import { toHttpError, violationsError } from "../pipeline/rejection.ts";
import { readParameters } from "../replies/request-values.ts";
import { validScopeOf } from "../scopes/scope-header.ts";
import { checkRequest } from "../server/check-request.ts";
import { checkOrigin, checkToken } from "./check-access.ts";
import { CONTROL_PATH } from "./control-path.ts";
import { type ControlTarget, controlHandlers } from "./handlers.ts";

const SEE_DOCUMENT = `GET ${CONTROL_PATH}openapi.json describes it.`;

/** Responds to a request to the control API. */
export type Control = (context: HttpContext) => Promise<void>;

/**
 * Creates the function that serves the control API. It handles requests apart from the pipeline: without a delay or a fault, and
 * without an entry in a log, which would contain the control token.
 *
 * @param api The operations that the mock serves.
 */
export function createControl(api: readonly CompiledOperation[], pipeline: Pipeline, options: MockOptions): Control {
  const operations = loadOperations("control-operations");
  const router = createRouter(operations);
  const handlers = new Map<string, (target: ControlTarget, input: never) => unknown>(Object.entries(controlHandlers));

  async function respond(context: HttpContext): Promise<void> {
    const { request, path, search } = context;
    checkOrigin(request.headers, options);
    Object.assign(context.responseHeaders, corsHeaders(request));
    if (isPreflight(request)) return sendResponse(context, 204, {});
    checkToken(request.headers, options);
    if (!router.find(path)) throw new HttpError(404, `The control API has no ${router.redact(path)}. ${SEE_DOCUMENT}`);
    matchOperation(context, router, operations, false);
    const operation = context.operation as CompiledOperation;
    const bytes = await readRequestBody(request, options.bodyLimit);
    const { body, violations } = await checkRequest(context, operation, bytes, options);
    context.violations = violations;
    if (violations.length > 0) throw violationsError(violations, true);
    const mock = await loadControlledMock(api, pipeline);
    const target = {
      controls: createControls(mock, validScopeOf(context)),
      scope: (id?: string) => createScope(mock, id),
    };
    const parameters = Object.fromEntries(readParameters(operation, path, search));
    send(context, operation, callHandler(operation, target, { parameters, body }));
  }

  function callHandler({ operationId }: CompiledOperation, target: ControlTarget, input: unknown): unknown {
    try {
      // The validator accepted the input, so it has the types of the document.
      return handlers.get(operationId)?.(target, input as never);
    } catch (error) {
      // The library throws it for a wrong argument; its message says what to do.
      if (error instanceof TypeError) throw new HttpError(400, error.message);
      throw error;
    }
  }

  return (context) =>
    respond(context).catch((error: unknown) => {
      // The client has disconnected, so no response can reach it.
      if (context.request.socket.destroyed) return;
      sendError(context, toHttpError(error), operations[0]);
    });
}

function send(context: HttpContext, { responses: [success] }: CompiledOperation, result: unknown): void {
  const headers = { "Cache-Control": "no-store", ...(result !== undefined && { "Content-Type": "application/json" }) };
  sendResponse(context, success?.status ?? 500, headers, result === undefined ? "" : JSON.stringify(result));
}
