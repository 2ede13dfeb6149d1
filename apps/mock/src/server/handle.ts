import type { IncomingMessage, ServerResponse } from "node:http";
import type { CompiledOperation } from "../api/operation.ts";
import { createRouter } from "../api/router.ts";
import { PreferenceError } from "../preference/read-preference.ts";
import { violation } from "../prism/violation.ts";
import { createProxy } from "../proxy/create-proxy.ts";
import { createPages } from "../start-page/pages.ts";
import { corsHeaders, isPreflight } from "./cors.ts";
import { type Exchange, openExchange, send } from "./exchange.ts";
import { createMocker } from "./mocker.ts";
import type { Observer } from "./observer.ts";
import type { MockOptions } from "./options.ts";
import { readBody } from "./read-body.ts";
import { Refusal, sendRefusal } from "./refusal.ts";

/** What answers the requests that are not for the mock's own pages. */
export interface Responder {
  respond(exchange: Exchange, body: Buffer): Promise<void>;
  /** Reads the code that the first request needs. */
  load(): void;
  /** Ends the answers that would never end. */
  stop(): void;
}

/** Makes the function that answers requests. */
export function createHandler(
  operations: readonly CompiledOperation[],
  options: MockOptions,
  observer: Observer,
): Omit<Responder, "respond"> & { handle(request: IncomingMessage, response: ServerResponse): void } {
  const router = createRouter(operations);
  const pages = createPages(operations, options);
  const { respond, load, stop } = options.upstream
    ? createProxy(options, options.upstream)
    : createMocker(options, observer);

  async function answer(exchange: Exchange): Promise<void> {
    const { request, path, method } = exchange;
    if (isPreflight(request)) return send(exchange, 204, {});
    const methods = router.find(path);
    const operation = methods?.get(method);
    if (operation) exchange.operation = operation;
    else if (pages(exchange)) return;
    else if (!options.upstream) throw methods ? otherMethod(method, [...methods.keys()]) : unknownPath(exchange);
    await respond(exchange, await readBody(request));
  }

  function unknownPath({ method, path }: Exchange): Refusal {
    const known = operations.slice(0, 10).map((operation) => `${operation.method} ${operation.path}`);
    return new Refusal(404, `The spec has no ${method} ${router.redact(path)}. It has ${known.join(", ")}.`);
  }

  function refuse(exchange: Exchange, error: unknown): void {
    const { request, response, path, operation } = exchange;
    // Nobody is there to be told.
    if (request.socket.destroyed) return;
    if (response.headersSent) return void response.destroy();
    const shape = operation ?? router.nearest(path);
    const refused = refusalOf(error);
    if (error instanceof PreferenceError) {
      exchange.violations = [violation(["request", "header", "Prefer"], "preference", error.message)];
    }
    sendRefusal(exchange, refused, shape);
  }

  return {
    handle(request, response) {
      const exchange = openExchange(request, response);
      Object.assign(exchange.headers, corsHeaders(request, options.corsOrigins));
      if (observer.answered) response.once("close", () => observer.answered?.(exchange));
      answer(exchange).catch((error: unknown) => refuse(exchange, error));
    },
    load,
    stop,
  };
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof PreferenceError) return new Refusal(400, error.message, { own: true });
  console.error("The mock failed to answer, which is its own fault:", error);
  return new Refusal(500, "The mock failed to answer, which is its own fault.", { own: true });
}

function otherMethod(method: string, methods: string[]): Refusal {
  const allow = methods.join(", ");
  return new Refusal(405, `The path does not take ${method}. It takes ${allow}.`, { headers: { Allow: allow } });
}
