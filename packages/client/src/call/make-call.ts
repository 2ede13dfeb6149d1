import { checkNames } from "../context/check-names.ts";
import { checkOptions } from "../context/check-options.ts";
import { CALL_RULES } from "../context/option-rules.ts";
import { RequestError } from "../errors/errors.ts";
import { isCallError } from "../errors/guards.ts";
import { toResponse } from "../transport/read-response.ts";
import { buildRequest } from "./build-request.ts";
import type { Call, ParsedResponse, Send } from "./call.ts";
import type { CallPromise } from "./call-promise.ts";
import { checkResponse, requestIdOf } from "./check-response.ts";
import { observeCall } from "./observe-call.ts";
import { sendRequest } from "./send-request.ts";
import { validateRequest, validateResponse } from "./validate-call.ts";

/**
 * Makes one call.
 *
 * @param send Sends the request: directly, or through the middleware of a client.
 */
export function makeCall<Data>(call: Call, send: Send = sendRequest): CallPromise<Data> {
  const parsed = runCall(call, send);
  // The operation and the types come from the same spec. Only the validator compares a body with them.
  const promise = parsed.then(({ body }) => (call.operation.hasResponseBody ? body : undefined) as Data);
  return Object.assign(promise, {
    async withResponse() {
      // Awaited first, so that a rejection of `promise` counts as handled.
      const data = await promise;
      const received = await parsed;
      const { response, text } = received;
      return {
        data,
        response: response instanceof Response ? response : toResponse(response, text),
        requestId: requestIdOf(received),
      };
    },
  });
}

/** Makes one call, and returns its whole response. */
export async function runCall(call: Call, send: Send = sendRequest): Promise<ParsedResponse> {
  // A caller in JavaScript can pass anything as the context.
  if (call.context?.service !== call.operation.service) {
    throw new RequestError(call.callInfo, "context must match the service");
  }
  return observeCall(call, (onReceived) => runSteps(call, send, onReceived));
}

async function runSteps(
  call: Call,
  send: Send,
  onReceived: (received: ParsedResponse) => void,
): Promise<ParsedResponse> {
  const { context, operation, input, callOptions, callInfo } = call;
  const { pathNames, queryNames, bodyRequired } = operation;
  const { emit } = context;
  const { validator } = context.options;
  const { tokenOption } = context.service;
  try {
    checkOptions(callInfo, callOptions, { ...CALL_RULES, ...(tokenOption && { [tokenOption]: undefined }) });
    checkNames(callInfo, "argument", input, pathNames.concat(queryNames, bodyRequired === undefined ? [] : "body"));
    if (validator) await validateRequest(validator, call);
    const received = await send(call, buildRequest(call));
    const parsed = { ...received, body: parseJson(received.text) };
    onReceived(parsed);
    if (validator) validateResponse(validator, call, parsed);
    checkResponse(call, parsed);
    return parsed;
  } catch (error) {
    if (isCallError(error)) emit("onError", () => error);
    throw error;
  }
}

/** Returns undefined for text that is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
