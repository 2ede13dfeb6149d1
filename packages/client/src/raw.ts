import createFetchClient, { createQuerySerializer, removeTrailingSlash, serializePrimitiveParam } from "openapi-fetch";
import type { Call, Reply } from "./call.ts";
import { CallError, RequestError } from "./errors.ts";
import type { FetchResponse } from "./fetch.ts";
import type { Language } from "./generated/operations.ts";
import { serializePath } from "./path.ts";

/** The request of a call: a `Request`, or as much of one as is sent. */
interface CallRequest {
  readonly url: string;
  readonly method: string;
  /** By their names in lower case. */
  readonly headers: Record<string, string>;
  /** The JSON text, if there is a body. */
  readonly body?: string | null | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Sends the request of a call. */
export type Send = (call: Call, request: CallRequest) => Promise<Reply>;

const querySerializer = createQuerySerializer();

/** Writes one parameter of a query. The whole serializer takes longer, so only an array and an object go through it. */
function serializeQuery(name: string, value: unknown): string {
  return typeof value === "object"
    ? querySerializer({ [name]: value })
    : serializePrimitiveParam(name, value as string);
}

/** The seam to openapi-fetch: no other file imports more than its types. */
export function createRaw(baseUrl: string, clientLanguage: Language | undefined, send: Send, newRawCall: () => Call) {
  const fillRaw = (template: string, parameters: Record<string, unknown>) =>
    serializePath(newRawCall().trace, template, parameters);
  const raw = createFetchClient({
    baseUrl,
    headers: { "Accept-Language": clientLanguage },
    pathSerializer: fillRaw,
    // Without `params`, openapi-fetch would send a path as it stands in the template, braces and all.
    Request: new Proxy(Request, {
      construct: (target, [url, init]) => new target(fillRaw(url, {}), init),
    }),
    fetch: (request) => sendReal(newRawCall(), request),
  });
  const { use, request: requestOfRaw } = raw;
  let hasMiddleware = false;
  raw.use = (...middleware) => {
    hasMiddleware = true;
    use(...middleware);
  };
  const root = removeTrailingSlash(baseUrl);

  /** Makes the call of a method. */
  function request(call: Call, input: Record<string, unknown>): Promise<Reply> {
    const { trace, operation, own } = call;
    const { method, path } = operation;
    const { headers, language = clientLanguage, signal } = own;
    const sent: Record<string, string> = {};
    let json: string | undefined;
    let search = "";
    let url: string;
    let part = "a body";
    try {
      json = JSON.stringify(input["body"]);
      if (json) sent["content-type"] = "application/json";
      if (language) sent["accept-language"] = language;
      part = "headers";
      if (headers) Object.assign(sent, Object.fromEntries(new Headers(headers)));
      part = "a parameter";
      for (const name of operation.inQuery) {
        const text = serializeQuery(name, input[name]);
        if (text) search += (search ? "&" : "?") + text;
      }
      url = root + serializePath(trace, path, input, operation.inPath) + search;
    } catch (error) {
      if (error instanceof CallError) throw error;
      // What was thrown is not told: it can show the value that does not fit.
      throw new RequestError(trace, `has ${part} that cannot be sent`);
    }
    if (operation.takes.includes("body") && (json ?? "null") === "null") throw new RequestError(trace, "needs a body");
    if (!hasMiddleware) return send(call, { url, method, headers: sent, body: json, signal });

    // Middleware expects a real Request and Response. Without it, they would cost a third of the call.
    const pick = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, input[name]]));
    const init = {
      params: { path: pick(operation.inPath), query: pick(operation.inQuery) },
      body: json,
      bodySerializer: String,
      headers: sent,
      signal,
      parseAs: "text",
      fetch: (made: Request) => sendReal(call, made),
    };
    return requestOfRaw(method as never, path as never, init as never).then(({ data, error, response }) => [
      response,
      data ?? JSON.stringify(error) ?? "",
    ]);
  }

  /** Sends what a caller of `raw`, or its middleware, made. */
  async function sendReal(call: Call, request: Request): Promise<Response> {
    const { url, method, signal } = request;
    const body = (await request.text()) || null;
    const sent = { url, method, signal, headers: Object.fromEntries(request.headers), body };
    return toResponse(...(await send(call, sent)));
  }

  return { raw, request };
}

/** Makes a Response that has not been read, of what any fetch brought. */
export function toResponse(response: FetchResponse, text: string): Response {
  const { status, headers } = response;
  // A browser hides the status of a redirect, and no Response can be made with it.
  return status ? new Response(text || null, { status, headers: [...headers] }) : Response.error();
}
