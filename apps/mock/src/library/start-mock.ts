import { randomUUID } from "node:crypto";
import { operationById } from "@hwc-users/spec";
import { definitionOf } from "../api/compiled-operation.ts";
import { type RequestContext, SCOPE_HEADER } from "../http/request-context.ts";
import type { MockOptions } from "../options/mock-options.ts";
import { startServer } from "../server/start-server.ts";
import { curl } from "../start-page/curl.ts";
import { createScopeState, type ScopeState } from "./scope-state.ts";
import type { Mock, OperationId, ReceivedRequest } from "./types.ts";

/**
 * Starts the mock in this process.
 *
 * @throws {TypeError} if an option is unknown or invalid; the message names it.
 * @throws {Error} if it cannot listen on the port; the message names the port.
 * @example
 * const mock = await startMock({ port: 0 });
 * const response = await fetch(`${mock.url}/health`);
 * await mock.close();
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const scopes = new Map<string, ScopeState>();
  const { url, operations, close } = await startServer(options, {
    nextReply: ({ operationId }, context) => stateOf(context).replies.next(operationId),
    onRequest(context, body) {
      for (const { log } of new Set([stateOf(context), main])) log.add(receivedRequest(context, body));
    },
  });
  const main = createScopeState(operations);

  function stateOf({ request }: RequestContext): ScopeState {
    return scopes.get(String(request.headers[SCOPE_HEADER.toLowerCase()])) ?? main;
  }

  return {
    ...main.controls,
    url,
    scope() {
      const id = randomUUID();
      const state = createScopeState(operations);
      scopes.set(id, state);
      return { ...state.controls, headers: { [SCOPE_HEADER]: id } };
    },
    curl: (operationId) => curl(definitionOf(operationById(operations, operationId)).operation, url),
    close,
  };
}

function receivedRequest(context: RequestContext, body: unknown): ReceivedRequest {
  const { operation, method, path, search, request, requestId, violations } = context;
  return {
    operationId: operation?.operationId as OperationId,
    method,
    path,
    query: search,
    headers: request.headers,
    body,
    requestId,
    violations: violations.map(({ message }) => message),
  };
}
