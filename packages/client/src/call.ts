import type { CallOptions } from "./client-options.ts";
import type { Context } from "./context.ts";
import type { FetchResponse } from "./fetch.ts";
import type { CallEvent } from "./hooks.ts";
import type { Operation } from "./service.ts";

/** The last response of a call, and the text of its body. */
export type Reply = [response: FetchResponse, text: string];

/** That, and the JSON of the text; undefined where it is none. */
export type Answer = [...Reply, body: unknown];

/** One call, from its arguments to its end. */
export interface Call {
  context: Context;
  operation: Operation;
  /** The arguments: path and query parameters, and `body`. */
  input: Record<string, unknown>;
  own: CallOptions;
  /** What its events and errors tell. */
  trace: CallEvent;
  /** The tokens that were sent. */
  secrets: string[];
  /** What came in the end. */
  answer?: Answer;
}

export function newCall(context: Context, operation: Operation, input: Call["input"], own: CallOptions): Call {
  return { context, operation, input, own, trace: newTrace(operation.operationId), secrets: [] };
}

export function newTrace(operationId: string): CallEvent {
  return { operationId, requestId: "", attempts: 0 };
}
