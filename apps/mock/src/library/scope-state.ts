import type { MockedOperation } from "../api/example-response.ts";
import { createReplyQueue, type ReplyQueue } from "./reply-queue.ts";
import { createRequestLog, type RequestLog } from "./request-log.ts";
import type { MockControls } from "./types.ts";

/** The reply queue and the request log of a scope, or of the requests without a scope. */
export interface ScopeState {
  replies: ReplyQueue;
  log: RequestLog;
  controls: MockControls;
}

/** Creates the state of a scope, with an empty queue and an empty log. */
export function createScopeState(operations: readonly MockedOperation[]): ScopeState {
  const replies = createReplyQueue(operations);
  const log = createRequestLog(operations);
  function clear(): void {
    replies.clear();
    log.clear();
  }
  return { replies, log, controls: { reply: replies.reply, requests: log.requests, clear } };
}
