import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout } from "node:timers/promises";
import { findOperation, type Operation, type OperationId, operations } from "@hwc-users/spec";
import { minimalErrorBody } from "./bodies.ts";
import { corsHeaders, exposeHeaders, isPreflight } from "./cors.ts";
import type { Origin } from "./fault-context.ts";
import { LOGIN_PAGE, LOGIN_PATH } from "./replies/login.ts";
import { ok } from "./replies/ok.ts";
import type { LoggedRequest, RequestContext } from "./request-context.ts";
import { sendJson } from "./send.ts";
import type { Session } from "./session.ts";

const REQUEST_ID = "X-Request-Id";

/** The state that both origins of one server share. */
export interface ServerState {
  session: Session;
  urls: Record<Origin, string>;
  /** Whether the server is closing its connections itself. */
  closing: boolean;
}

/** Creates the function that handles the requests to one origin. */
export function createOriginListener(state: ServerState, origin: Origin): RequestListener {
  return async function onRequest(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(corsHeaders(incoming))) response.setHeader(name, value);
    exposeHeaders(response);
    if (isPreflight(incoming)) return void response.writeHead(204).end();

    const receivedAt = performance.now();
    const { session, urls } = state;
    const { method = "", headers } = incoming;
    // A client that uses this server as its proxy sends an absolute URL, which a server must accept (RFC 9112, 3.2.2).
    const url = (incoming.url ?? "").replace(/^https?:\/\/[^/]*/, "");
    const operation = findOperation(operations, method, url);
    const operationId = operation?.operationId as OperationId | undefined;
    if (operation && documentsRequestId(operation)) {
      response.setHeader(REQUEST_ID, headers["x-request-id"] ?? randomUUID().replaceAll("-", ""));
    }

    const connection = new AbortController();
    let closedByServer = false;
    response.once("close", () => {
      connection.abort();
      if (!response.writableFinished && !closedByServer && !state.closing) session.aborted.push(operationId);
    });

    try {
      const body = await text(incoming);
      const request: LoggedRequest = { operationId, method, url, headers, body, origin, receivedAt };
      session.requests.push(request);
      if (url === LOGIN_PATH) {
        return void response.writeHead(200, { "Content-Type": "text/html; charset=utf-8" }).end(LOGIN_PAGE);
      }
      if (!operation) {
        const message = `The spec has no operation for ${method} ${url}.`;
        return sendJson(response, 404, minimalErrorBody("FAULTS.404", message));
      }
      await reply(session, {
        operation,
        request,
        response,
        urls,
        wait: (milliseconds) => setTimeout(milliseconds, undefined, { signal: connection.signal }),
        reset: () => {
          closedByServer = true;
          incoming.socket.resetAndDestroy();
        },
      });
    } catch (error) {
      // When the client disconnects, every pending wait and write rejects.
      if (connection.signal.aborted || incoming.socket.destroyed) return;
      closedByServer = true;
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, minimalErrorBody("FAULTS.500", `The reply threw: ${error}`));
    }
  };
}

function documentsRequestId({ responses }: Operation): boolean {
  return responses.some(({ headers }) => headers.some(({ name }) => name === REQUEST_ID));
}

async function reply({ replies }: Session, context: RequestContext): Promise<void> {
  const queue = replies.get(context.operation.operationId as OperationId) ?? [];
  const next = queue[0] ?? ok();
  // Remove it without awaiting anything first: another request would get the same reply.
  if (!next.keep?.(context)) queue.shift();
  await next(context);
}
