import { type Call, newCall, type Reply } from "./call.ts";
import type { CallOptions } from "./client-options.ts";
import type { Context } from "./context.ts";
import { CallError, RequestError } from "./errors.ts";
import { toResponse } from "./fetch.ts";
import { judge } from "./judge.ts";
import type { CallPromise, Outcome } from "./method.ts";
import { redactJson, redactText } from "./redact.ts";
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
  const { context, operation, input, own, trace, secrets } = call;
  if (context?.service !== operation.service) {
    throw new RequestError(trace, "needs a context of its service as its first argument");
  }
  const { service, options, emit, send } = context;
  const { validator } = options;
  try {
    refuseUnknown(trace, own, OPTIONS);
    refuseUnknown(trace, input, operation.takes);
    validator?.request(trace.operationId, input);
    const reply = await send(call, createRequest(call));
    call.reply = reply;
    const body = parse(reply[1]);
    validator?.response(trace, reply[0].status, body);
    judge(trace, service, operation, reply, body, (said) => {
      const text = (_: string, value: unknown) => (typeof value === "bigint" ? `${value}` : value);
      redactJson(JSON.stringify(input, text), service.personal, secrets);
      return redactText(said, secrets);
    });
    return operation.givesBody ? body : undefined;
  } catch (error) {
    if (error instanceof CallError) emit?.("onError", error);
    throw error;
  }
}

function outcomeOf<Data>({ reply, trace }: Call, data: Data): Outcome<Data> {
  const [response, text] = reply as Reply;
  return {
    data,
    response: response instanceof Response ? response : toResponse(response, text),
    requestId: trace.requestId,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
