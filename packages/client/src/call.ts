import type { CallOptions } from "./client-options.ts";
import type { FetchResponse } from "./fetch.ts";
import type { CallEvent } from "./hooks.ts";
import type { Operation } from "./service.ts";

/** The last response of a call, and the text of its body. */
export type Reply = [response: FetchResponse, text: string];

/** One call, from its arguments to its end. */
export interface Call {
  operation: Operation;
  own: CallOptions;
  /** What its events and errors tell. */
  trace: CallEvent;
  /** The tokens that were sent. */
  secrets: string[];
  /** What came in the end. */
  reply?: Reply;
}

export function newCall(operationId: string, operation: Operation, own: CallOptions): Call {
  return { operation, own, trace: newTrace(operationId), secrets: [] };
}

export function newTrace(operationId: string): CallEvent {
  return { operationId, requestId: "", attempts: 0 };
}
