import type { RequestListener } from "node:http";
import { corsHeaders, isPreflight } from "@hwc-users/faults";
import type { CompiledOperation } from "../api/compiled-operation.ts";
import { createViolation } from "../api/prism-violation.ts";
import { createRouter } from "../api/router.ts";
import { sendError } from "../http/error-response.ts";
import { HttpError } from "../http/http-error.ts";
import { readRequestBody } from "../http/read-request-body.ts";
import { createRequestContext, type RequestContext, sendResponse } from "../http/request-context.ts";
import type { MockOptions } from "../options/mock-options.ts";
import { PreferenceError } from "../preference/preference-error.ts";
import type { Responder } from "../responders/responder.ts";
import type { ServerHooks } from "../responders/server-hooks.ts";
import { createPageResponder } from "../start-page/page-responder.ts";

const MAX_LISTED_OPERATIONS = 10;

/** Creates the function that handles requests. */
export function createRequestListener(
  operations: readonly CompiledOperation[],
  options: MockOptions,
  responder: Responder,
  hooks: ServerHooks,
): RequestListener {
  const router = createRouter(operations);
  const respondWithPage = createPageResponder(operations, options);

  async function respond(context: RequestContext): Promise<void> {
    const { request, path, method } = context;
    if (isPreflight(request)) return sendResponse(context, 204, {});
    const methods = router.find(path);
    const operation = methods?.get(method);
    if (operation) context.operation = operation;
    else if (respondWithPage(context)) return;
    else if (!options.upstream) throw methods ? methodError(method, [...methods.keys()]) : pathError(context);
    await responder.respond(context, await readRequestBody(request));
  }

  function pathError({ method, path }: RequestContext): HttpError {
    const known = operations
      .slice(0, MAX_LISTED_OPERATIONS)
      .map((operation) => `${operation.method} ${operation.path}`);
    return new HttpError(404, `The spec has no ${method} ${router.redact(path)}. It has ${known.join(", ")}.`);
  }

  function reject(context: RequestContext, error: unknown): void {
    const { request, response, path, operation } = context;
    // The client has disconnected, so no response can reach it.
    if (request.socket.destroyed) return;
    if (response.headersSent) return void response.destroy();
    const httpError = toHttpError(error);
    if (error instanceof PreferenceError) {
      context.violations = [createViolation(["request", "header", "Prefer"], "preference", httpError.message)];
    }
    sendError(context, httpError, operation ?? router.nearest(path));
  }

  return (request, response) => {
    const context = createRequestContext(request, response);
    Object.assign(context.responseHeaders, corsHeaders(request, options.corsOrigins));
    if (hooks.onResponse) response.once("close", () => hooks.onResponse?.(context));
    respond(context).catch((error: unknown) => reject(context, error));
  };
}

function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof PreferenceError) {
    return new HttpError(400, `Prefer header: ${error.message}`, { isMockError: true });
  }
  console.error("Internal error of the mock:", error);
  return new HttpError(500, "Internal error of the mock. Its log on stderr has the details.", { isMockError: true });
}

function methodError(method: string, methods: string[]): HttpError {
  const allow = methods.join(", ");
  return new HttpError(405, `The path does not support ${method}. Use ${allow}.`, { headers: { Allow: allow } });
}
