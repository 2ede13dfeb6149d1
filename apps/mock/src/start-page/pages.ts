import type { CompiledOperation } from "../api/operation.ts";
import { type Exchange, send } from "../server/exchange.ts";
import type { MockOptions } from "../server/options.ts";
import { startPage } from "./start-page.ts";

/** Makes the function that answers with the mock's own pages: `/` and `/health`. It returns whether it did. */
export function createPages(operations: readonly CompiledOperation[], options: MockOptions) {
  return function answerWithPage(exchange: Exchange): boolean {
    if (exchange.method !== "GET" && exchange.method !== "HEAD") return false;
    if (exchange.path === "/health") {
      send(exchange, 200, { "Content-Type": "application/json", "Cache-Control": "no-store" }, '{"status":"ok"}');
      return true;
    }
    if (exchange.path !== "/") return false;
    const page = startPage(operations, options, `http://${exchange.request.headers.host ?? "127.0.0.1"}`);
    // The page has no script, and shows a host that the request named.
    const policy = "default-src 'none'; style-src 'unsafe-inline'";
    send(exchange, 200, { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy }, page);
    return true;
  };
}
