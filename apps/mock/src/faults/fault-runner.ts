import type { ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { type LoggedRequest, namedFaults, type ReplyHandler, status } from "@hwc-users/faults";
import { type CompiledOperation, definitionOf } from "../api/compiled-operation.ts";
import type { HttpContext } from "../http/http-context.ts";
import { SCOPE_HEADER } from "../scopes/scope-header.ts";
import { withFreshExamples } from "../sign-in/fresh-times.ts";
import { createFaultCounters } from "./fault-counters.ts";
import type { FaultExpression } from "./fault-expression.ts";
import { faultKey } from "./fault-key.ts";

/** Runs faults. */
export interface FaultRunner {
  run(fault: FaultExpression["fault"], context: HttpContext, operation: CompiledOperation, body: string): Promise<void>;
  /** Ends the responses of faults that stall. */
  stop(): void;
}

/** Creates the fault runner of one mock. It counts the requests of faults that change from one request to the next. */
export function createFaultRunner(): FaultRunner {
  const counters = createFaultCounters();
  const stalled = new Set<ServerResponse>();

  function nextReply(
    fault: FaultExpression["fault"],
    operation: CompiledOperation,
    { request, path, search }: HttpContext,
    body: string,
  ): ReplyHandler | undefined {
    if (typeof fault === "number") return status(fault);
    const { replies } = namedFaults[fault];
    if (replies.length === 1) return replies[0];
    const scope = request.headers[SCOPE_HEADER.toLowerCase()]?.toString();
    return replies[counters.count(faultKey(fault, { operation, path, search, scope, body })) % replies.length];
  }

  return {
    async run(fault, context, compiled, body) {
      const { request, response, responseHeaders } = context;
      const reply = nextReply(fault, compiled, context, body);
      const disconnected = new AbortController();
      response.once("close", () => {
        disconnected.abort();
        stalled.delete(response);
      });
      for (const [header, value] of Object.entries(responseHeaders)) response.setHeader(header, value);
      const { operation } = definitionOf(compiled);
      if (compiled.isSignIn) setTokenHeaders(response, compiled);
      try {
        await reply?.({
          operation: compiled.isSignIn ? withFreshExamples(operation) : operation,
          request: loggedRequest(context, body),
          response,
          urls: { first: "", other: "" },
          wait: (milliseconds) => setTimeout(milliseconds, undefined, { signal: disconnected.signal }),
          reset: () => request.socket.resetAndDestroy(),
        });
      } catch (error) {
        if (!disconnected.signal.aborted) throw error;
      }
      if (!response.writableEnded && !response.destroyed) stalled.add(response);
    },
    stop() {
      for (const response of stalled) response.destroy();
    },
  };
}

/** Some sign-ins send the token as a header, which the replies of faults do not contain. */
function setTokenHeaders(response: ServerResponse, { responses: [success] }: CompiledOperation): void {
  const { "Content-Type": _, ...headers } = success?.headers ?? {};
  for (const [header, value] of Object.entries(headers)) response.setHeader(header, value);
}

function loggedRequest({ operation, request, method, startedAt }: HttpContext, body: string): LoggedRequest {
  return {
    operationId: operation?.operationId as LoggedRequest["operationId"],
    method,
    url: request.url ?? "",
    headers: request.headers,
    body,
    origin: "first",
    receivedAt: startedAt,
  };
}
