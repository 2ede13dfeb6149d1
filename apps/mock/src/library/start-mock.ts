import { randomUUID } from "node:crypto";
import { definitionOf } from "../api/operation.ts";
import type { Exchange } from "../server/exchange.ts";
import type { MockOptions } from "../server/options.ts";
import { startServer } from "../server/start-server.ts";
import { curl } from "../start-page/curl.ts";
import { createStage, findOperation, type Stage } from "./director.ts";
import type { Mock, OperationId, Scope } from "./types.ts";

const SCOPE = "X-Mock-Scope";

/**
 * Starts the mock in this process.
 *
 * @throws {TypeError} when an option cannot be meant; the message names it.
 * @throws {Error} when the port cannot be listened on; the message names the port.
 * @example
 * const mock = await startMock({ port: 0 });
 * const meeting = createMeetingClient({ accessToken: "any", baseUrl: mock.url });
 * await mock.close();
 */
export async function startMock(options: MockOptions = {}): Promise<Mock> {
  const scopes = new Map<string, Stage>();
  const server = await startServer(options, {
    choose: ({ operationId }, exchange) => stageOf(exchange).take(operationId),
    received(exchange, body) {
      const stage = stageOf(exchange);
      for (const each of new Set([stage, all])) each.record(receivedRequest(exchange, body));
    },
  });
  const { url, operations } = server;
  const all = createStage(operations);

  function stageOf({ request }: Exchange): Stage {
    return scopes.get(String(request.headers[SCOPE.toLowerCase()])) ?? all;
  }

  return {
    url,
    reply: all.reply,
    requests: all.requests,
    clear: all.clear,
    scope(): Scope {
      const id = randomUUID();
      const stage = createStage(operations);
      scopes.set(id, stage);
      return { headers: { [SCOPE]: id }, reply: stage.reply, requests: stage.requests, clear: stage.clear };
    },
    curl: (operationId) => curl(definitionOf(findOperation(operations, operationId)).operation, url),
    close: server.close,
  };
}

function receivedRequest({ operation, method, path, search, request, requestId, violations }: Exchange, body: unknown) {
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
