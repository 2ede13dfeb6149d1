import type { Context } from "../context/context.ts";
import type { OperationDescriptor } from "../context/descriptors.ts";
import type { CallOptions } from "../context/options.ts";
import { type CallEvent, newCallInfo } from "../observability/call-event.ts";
import type { FetchResponse } from "../transport/fetch.ts";

/** One call of an operation. */
export interface Call {
  readonly context: Context;
  readonly operation: OperationDescriptor;
  /** The arguments: path and query parameters, and `body`. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly callOptions: CallOptions;
  /** The call info before the first request. */
  readonly callInfo: CallEvent;
  /** What no error may contain, beside the credentials in the headers. */
  readonly secrets?: readonly string[];
}

/** Creates a call of an operation. */
export function newCall(
  context: Context,
  operation: OperationDescriptor,
  input?: Call["input"] | null,
  callOptions?: CallOptions | null,
): Call {
  return {
    context,
    operation,
    // A caller in JavaScript can pass null.
    input: input ?? {},
    callOptions: callOptions ?? {},
    callInfo: newCallInfo(operation.operationId),
  };
}

/** The request of a call, without its credentials and its request ID. */
export interface CallRequest {
  readonly url: string;
  readonly method: string;
  /** Header names are lower-case. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON text, if there is a body. */
  readonly body: string | undefined;
  readonly signal: AbortSignal | undefined;
}

/** The final response of a call. */
export interface CallResponse {
  readonly response: FetchResponse;
  /** The body. */
  readonly text: string;
  readonly callInfo: CallEvent;
  /** The credentials of all attempts, to redact them from the service's error message. */
  readonly secrets: readonly string[];
}

/** A final response with its body parsed; undefined if it is not JSON. */
export interface ParsedResponse extends CallResponse {
  readonly body: unknown;
}

/** Sends the request of a call, with its retries. */
export type Send = (call: Call, request: CallRequest) => Promise<CallResponse>;
