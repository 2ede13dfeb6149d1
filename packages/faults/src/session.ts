import type { OperationId } from "@hwc-users/spec";
import type { ReplyHandler } from "./reply-handler.ts";
import type { LoggedRequest } from "./request-context.ts";

/**
 * The reply queues and the request log between two calls of `clear()`. A request keeps the session in which it arrived, so
 * it cannot write into the next one.
 */
export interface Session {
  replies: Map<OperationId, ReplyHandler[]>;
  requests: LoggedRequest[];
  /** The operation of each aborted request. */
  aborted: (OperationId | undefined)[];
}

/** Creates a session with empty queues and an empty log. */
export function createSession(): Session {
  return { replies: new Map(), requests: [], aborted: [] };
}
