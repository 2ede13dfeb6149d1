import createFetchClient from "openapi-fetch";
import { type Call, type CallRequest, type CallResponse, newCall, type Send } from "../call/call.ts";
import { observeCall } from "../call/observe-call.ts";
import { fillPath } from "../call/path.ts";
import { serializeQuery } from "../call/query.ts";
import { sendRequest } from "../call/send-request.ts";
import { serializeBody } from "../call/serialize-body.ts";
import type { Context } from "../context/context.ts";
import type { OperationDescriptor } from "../context/descriptors.ts";
import { readHeaders } from "../context/read-headers.ts";
import { RequestError } from "../errors/errors.ts";
import { toResponse } from "../transport/read-response.ts";
import type { FetchClient } from "./fetch-client.ts";

/** openapi-fetch over the context of a client. */
export interface Raw<Paths extends object> {
  raw: FetchClient<Paths, "application/json">;
  /** Sends the requests of methods: directly, or through the middleware of `raw` once there is any. */
  send: Send;
}

/** The result of openapi-fetch with `parseAs: "text"`. */
interface TextResult {
  data?: string;
  error?: unknown;
  response: Response;
}

/**
 * Creates the `raw` of a client.
 *
 * @param retryFrom The operation whose retry policy applies to calls on `raw`.
 */
export function createRaw<Paths extends object>(context: Context, retryFrom: OperationDescriptor): Raw<Paths> {
  const { baseUrl, headers } = context;
  const rawOperation = { ...retryFrom, operationId: "raw", path: "" };
  const rawCall = newCall(context, rawOperation);
  const { callInfo } = rawCall;
  const pathSerializer = (template: string, values: Record<string, unknown>) => fillPath(callInfo, template, values);
  let hasMiddleware = false;

  const fetchClient = createFetchClient<Paths, "application/json">({
    baseUrl,
    headers,
    pathSerializer,
    querySerializer: (query) => serializeQuery(callInfo, query),
    bodySerializer: (body) => serializeBody(callInfo, body),
    // Without `params`, openapi-fetch does not fill the path template.
    Request: new Proxy(Request, {
      construct: (target, [url, init]) => new target(checkUrl(rawCall, pathSerializer(url, {})), init),
    }),
    fetch: fetchWith(rawCall, (request) => {
      const call = newCall(context, { ...rawOperation, method: request.method });
      return observeCall(call, () => sendRequest(call, request));
    }),
  });

  const send: Send = async (call, request) => {
    // Real Request and Response objects add about a fifth to a call's time, so they are built only once middleware is registered.
    if (!hasMiddleware) return sendRequest(call, request);
    const { method, headers, body, signal } = request;
    const { path, pathNames, queryNames } = call.operation;
    const pick = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, call.input[name]]));
    // Middleware can return a response itself. Then nothing is sent.
    let sent: Pick<CallResponse, "callInfo" | "secrets"> = { callInfo: call.callInfo, secrets: [] };
    const init = {
      params: { path: pick(pathNames), query: pick(queryNames) },
      headers,
      body,
      signal,
      bodySerializer: String,
      parseAs: "text",
      fetch: fetchWith(call, async (built) => {
        const received = await sendRequest(call, built);
        sent = received;
        return received;
      }),
    };
    // Called without its types, because they require a path that is known at compile time.
    const { data, error, response }: TextResult = await Reflect.apply(fetchClient.request, fetchClient, [
      method,
      path,
      init,
    ]);
    return { ...sent, response, text: data ?? JSON.stringify(error) ?? "" };
  };

  return {
    raw: {
      ...fetchClient,
      use(...middleware) {
        fetchClient.use(...middleware);
        hasMiddleware = true;
      },
    },
    send,
  };
}

/** Returns a `fetch` for openapi-fetch: it sends the requests that openapi-fetch or middleware built. */
function fetchWith(
  call: Call,
  send: (request: CallRequest) => Promise<CallResponse>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { method, signal } = request;
    const url = checkUrl(call, request.url);
    const headers = readHeaders(call.callInfo, request);
    const body = (await request.text()) || undefined;
    const { response, text } = await send({ url, method, headers, body, signal });
    return toResponse(response, text);
  };
}

/** Rejects an address that is not below `baseUrl`, because it would receive the token. */
function checkUrl({ context, callInfo }: Call, url: string): string {
  if (url.startsWith(`${context.baseUrl}/`)) return url;
  throw new RequestError(callInfo, "the address must be that of baseUrl, and the path must begin with /");
}
