import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import type { OperationId } from "@hwc-users/spec";
import { errorBody } from "./bodies.ts";
import { addCorsHeaders, isPreflight } from "./cors.ts";
import type { Exchange, Origin, ReceivedRequest } from "./exchange.ts";
import { findOperation } from "./find-operation.ts";
import type { Journal } from "./journal.ts";
import { ok } from "./replies/ok.ts";
import { sendJson } from "./send.ts";

/** What the answers of one server share. */
export interface Situation {
  /** The journal of the moment. */
  journal: Journal;
  urls: Record<Origin, string>;
  /** Whether the server is ending its connections itself. */
  closing: boolean;
}

/** Makes the function that answers the requests of one origin. */
export function createResponder(situation: Situation, origin: Origin) {
  return async function respond(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    addCorsHeaders(incoming, response);
    if (isPreflight(incoming)) return void response.writeHead(204).end();

    const receivedAt = performance.now();
    const { journal, urls } = situation;
    const { method = "", url = "", headers } = incoming;
    const operation = findOperation(method, url);
    const operationId = operation?.operationId as OperationId | undefined;
    if (operation?.service === "Meeting") {
      response.setHeader("X-Request-Id", headers["x-request-id"] ?? randomUUID().replaceAll("-", ""));
    }

    const connection = new AbortController();
    let endedHere = false;
    response.once("close", () => {
      connection.abort();
      if (!response.writableFinished && !endedHere && !situation.closing) journal.aborted.push(operationId);
    });

    try {
      const body = await text(incoming);
      const request: ReceivedRequest = { operationId, method, url, headers, body, origin, receivedAt };
      journal.requests.push(request);
      if (!operation) {
        const message = `${method} ${url} is no operation of the spec.`;
        return sendJson(response, 404, errorBody("FAULTS.404", message));
      }
      await answer(journal, {
        operation,
        request,
        response,
        urls,
        wait: (milliseconds) => setTimeout(milliseconds, undefined, { signal: connection.signal }),
        reset: () => {
          endedHere = true;
          incoming.socket.resetAndDestroy();
        },
      });
    } catch (error) {
      // Every wait and every write ends so when the client goes away.
      if (connection.signal.aborted || incoming.socket.destroyed) return;
      endedHere = true;
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, errorBody("FAULTS.500", `The reply failed: ${error}`));
    }
  };
}

async function answer({ script }: Journal, exchange: Exchange): Promise<void> {
  const replies = script.get(exchange.operation.operationId as OperationId) ?? [];
  const reply = replies[0] ?? ok();
  // Nothing may come between the look and the removal: another request would get the same reply.
  if (!reply.stays?.(exchange)) replies.shift();
  await reply(exchange);
}
