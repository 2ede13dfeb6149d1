import { LOGIN_PAGE, LOGIN_PATH } from "@hwc-users/faults/portable";
import type { CompiledOperation } from "../api/compiled-operation.ts";
import { type HttpContext, sendResponse } from "../http/http-context.ts";
import type { MockOptions } from "../options/mock-options.ts";
import { startPage } from "./start-page.ts";

/**
 * Creates the function that sends the mock's own pages: `/`, `/health` and, for redirects, `/fault-login`. It returns false for any
 * other request.
 */
export function createPageResponder(operations: readonly CompiledOperation[], options: MockOptions) {
  return function respondWithPage(context: HttpContext): boolean {
    if (options.faults && context.path === LOGIN_PATH) {
      sendResponse(context, 200, { "Content-Type": "text/html; charset=utf-8" }, LOGIN_PAGE);
      return true;
    }
    if (isHealthCheck(context)) {
      sendResponse(
        context,
        200,
        { "Content-Type": "application/json", "Cache-Control": "no-store" },
        '{"status":"ok"}',
      );
      return true;
    }
    if (context.path !== "/" || !isRead(context)) return false;
    const page = startPage(operations, options, `http://${context.request.headers.host ?? "127.0.0.1"}`);
    // The page shows the Host header of the request, so it must not run scripts.
    const policy = "default-src 'none'; style-src 'unsafe-inline'";
    sendResponse(context, 200, { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy }, page);
    return true;
  };
}

/** Whether a request is the probe of an orchestrator or a load balancer. */
export function isHealthCheck(context: HttpContext): boolean {
  return context.path === "/health" && isRead(context);
}

function isRead({ method }: HttpContext): boolean {
  return method === "GET" || method === "HEAD";
}
