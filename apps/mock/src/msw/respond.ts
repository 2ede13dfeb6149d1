import { sendFault } from "../faults/send-fault.ts";
import type { Decision } from "../pipeline/decide.ts";
import { errorResponse } from "../pipeline/error-response.ts";
import type { Pipeline } from "../pipeline/pipeline.ts";
import { createRequestContext, type RequestContext } from "../pipeline/request-context.ts";
import type { RequestTarget } from "./request-target.ts";
import { createWebFaultResponse } from "./web-fault-response.ts";
import { webResponse } from "./web-response.ts";

/** Responds to a request with a pipeline. */
export async function respond(
  pipeline: Pipeline,
  request: Request,
  { target, baseUrl }: RequestTarget,
): Promise<Response> {
  const client = new AbortController();
  const abort = () => client.abort();
  request.signal.addEventListener("abort", abort, { once: true });
  const headers = Object.fromEntries(request.headers);
  const context = createRequestContext(request.method, target, headers, () => client.signal);
  try {
    pipeline.match(context);
    const decision = await pipeline.handle(context, new Uint8Array(await request.arrayBuffer()));
    return await send(decision, context, baseUrl, abort);
  } catch (error) {
    if (client.signal.aborted) return Response.error();
    return webResponse(context, errorResponse(context, pipeline.reject(context, error), context.operation));
  }
}

async function send(
  decision: Decision,
  context: RequestContext,
  baseUrl: string,
  onCancel: () => void,
): Promise<Response> {
  if (decision.kind === "response") return webResponse(context, decision.response);
  if (decision.kind === "forward") throw new Error("MSW handlers have no upstream.");
  const { response, sent, reset } = createWebFaultResponse(onCancel);
  const fault = sendFault(decision.reply, context, decision.operation, {
    response,
    reset,
    baseUrl,
  });
  // A fault that stalls never sends; one that throws ends the race.
  return Promise.race([sent, fault.then(() => sent)]);
}
