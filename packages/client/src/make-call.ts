import { type Answer, type Call, newCall } from "./call.ts";
import type { CallOptions } from "./client-options.ts";
import type { Context } from "./context.ts";
import { CallError, RequestError } from "./errors.ts";
import { toResponse } from "./fetch.ts";
import { judge, requestIdOf } from "./judge.ts";
import type { CallPromise, Outcome } from "./method.ts";
import { createRequest } from "./request.ts";
import type { Operation } from "./service.ts";
import { refuseUnknown } from "./unknown-names.ts";

type Arguments = Record<string, unknown>;

const OPTIONS = "signal headers timeout retry language".split(" ");

/** Makes one call. From JavaScript, the arguments and options can be anything. */
export function makeCall<Data>(
  context: Pick<Context, "service">,
  operation: Operation,
  input?: Arguments | null,
  own?: CallOptions | null,
): CallPromise<Data> {
  const call = newCall(context as Context, operation, input ?? {}, own ?? {});
  const promise = run(call) as CallPromise<Data>;
  promise.withResponse = () => promise.then((data) => outcomeOf(call, data));
  return promise;
}

async function run(call: Call): Promise<unknown> {
  const { context, operation, input, own, trace } = call;
  if (context?.service !== operation.service) {
    throw new RequestError(trace, "needs a context of its service as its first argument");
  }
  const { options, emit, send } = context;
  const { validator } = options;
  try {
    refuseUnknown(trace, own, OPTIONS);
    refuseUnknown(trace, input, operation.takes);
    validator?.request(trace.operationId, input);
    const [response, text] = await send(call, createRequest(call));
    const body = parse(text);
    validator?.response(trace, response.status, body);
    call.answer = [response, text, body];
    judge(call, call.answer);
    return operation.givesBody ? body : undefined;
  } catch (error) {
    if (error instanceof CallError) emit?.("onError", error);
    throw error;
  }
}

function outcomeOf<Data>(call: Call, data: Data): Outcome<Data> {
  const answer = call.answer as Answer;
  const [response, text] = answer;
  return {
    data,
    response: response instanceof Response ? response : toResponse(response, text),
    requestId: requestIdOf(call, answer),
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
