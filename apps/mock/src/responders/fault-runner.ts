import type { ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { type LoggedRequest, type NamedFault, namedFaults } from "@hwc-users/faults";
import { type CompiledOperation, definitionOf } from "../api/compiled-operation.ts";
import type { FaultName } from "../generated/examples.ts";
import { type RequestContext, SCOPE_HEADER } from "../http/request-context.ts";
import { withFreshExamples } from "../sign-in/fresh-times.ts";

/** Runs faults by name. */
export interface FaultRunner {
  run(name: FaultName, context: RequestContext, operation: CompiledOperation, body: string): Promise<void>;
  /** Ends the responses of faults that stall. */
  stop(): void;
}

const MAX_COUNTERS = 10_000;

/** Creates the fault runner of one mock. It counts the requests of faults that change from one request to the next. */
export function createFaultRunner(): FaultRunner {
  const counters = new Map<string, number>();
  const stalled = new Set<ServerResponse>();

  /** Returns how many requests used the fault before, counted per operation and per scope or request ID. */
  function count(name: FaultName, { operationId }: CompiledOperation, { request }: RequestContext): number {
    const sender = request.headers[SCOPE_HEADER.toLowerCase()] ?? request.headers["x-request-id"] ?? "";
    const key = `${name} ${operationId} ${sender}`;
    const before = counters.get(key) ?? 0;
    counters.delete(key);
    counters.set(key, before + 1);
    const [oldest] = counters.keys();
    if (counters.size > MAX_COUNTERS && oldest !== undefined) counters.delete(oldest);
    return before;
  }

  return {
    async run(name, context, compiled, body) {
      const { request, response, responseHeaders } = context;
      const { replies }: NamedFault = namedFaults[name];
      const reply = replies.length > 1 ? replies[count(name, compiled, context) % replies.length] : replies[0];
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

function loggedRequest({ operation, request, method, startedAt }: RequestContext, body: string): LoggedRequest {
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
