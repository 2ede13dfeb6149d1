import createFetchClient, {
  createFinalURL,
  createQuerySerializer,
  mergeHeaders,
  removeTrailingSlash,
} from "openapi-fetch";
import type { FetchResponse } from "./fetch.ts";
import { serializePath } from "./path.ts";

/** The request of a call: a `Request`, or as much of one as is sent. */
export interface CallRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  /** The JSON text, if there is a body. */
  readonly body?: string | null | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The last response of a call, and its body. */
export interface Reply {
  response: FetchResponse;
  text: string;
}

/** Sends the request of a call. */
export type Send = (request: CallRequest) => Promise<Reply>;

/** The parts of a call's request, with names from the table rather than with types of one API. */
interface RawInit {
  params: { path: Record<string, unknown>; query: Record<string, unknown> };
  pathSerializer: (template: string, parameters: Record<string, unknown>) => string;
  bodySerializer: (body: unknown) => string;
  body: unknown;
  headers: Headers | undefined;
  signal: AbortSignal | undefined;
}

/** The answer of a call. */
export interface Answer {
  /** The response that fetch brought, or the one that middleware put in its place. */
  response: FetchResponse;
  /** The JSON of the body; text, or undefined, where it is none. */
  body: unknown;
  isEmpty: boolean;
}

/** The seam to openapi-fetch: no other file imports more than its types. */
export function createRaw(baseUrl: string, headers: Record<string, string>, send: Send) {
  const raw = createFetchClient({
    baseUrl,
    headers,
    pathSerializer: (template, parameters) => serializePath(template, parameters, "raw"),
    fetch: (request) => sendReal(request, send),
  });
  const { use, request: requestOfRaw } = raw;
  requirePathParameters(raw);
  let hasMiddleware = false;
  raw.use = (...middleware) => {
    hasMiddleware = true;
    use(...middleware);
  };

  /** Makes the call of a method in openapi-fetch's own steps. */
  const root = removeTrailingSlash(baseUrl);
  const querySerializer = createQuerySerializer();
  async function request(method: string, path: string, init: RawInit, sendThis: Send): Promise<Answer> {
    if (hasMiddleware) return requestWithMiddleware(method, path, init, sendThis);
    const { params, pathSerializer, bodySerializer, body, signal } = init;
    const url = createFinalURL(path, { baseUrl: root, params, querySerializer, pathSerializer });
    const json = body === undefined ? undefined : bodySerializer(body);
    const sent = mergeHeaders(json === undefined ? {} : JSON_CONTENT, headers, init.headers);
    const { response, text } = await sendThis({ url, method, headers: sent, body: json, signal });
    return { response, body: parse(text), isEmpty: text === "" };
  }

  /** Middleware expects a real Request and Response. Without it, they would cost a third of the call. */
  async function requestWithMiddleware(method: string, path: string, init: RawInit, sendThis: Send): Promise<Answer> {
    const fetch = (made: Request) => sendReal(made, sendThis);
    const outcome = await requestOfRaw(method as never, path as never, { ...init, parseAs: "text", fetch } as never);
    const { data, error, response } = outcome as { data?: string; error?: unknown; response: Response };
    return { response, body: response.ok ? parse(data ?? "") : error, isEmpty: !data && !error };
  }

  return { raw, request };
}

const JSON_CONTENT = { "Content-Type": "application/json" };

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Without `params`, openapi-fetch would send a path as it stands in the template, braces and all. */
function requirePathParameters(raw: object): void {
  const functions = raw as Record<
    string,
    (...given: (string | { params?: { path?: object } } | undefined)[]) => unknown
  >;
  for (const [name, call] of Object.entries(functions)) {
    if (name === "use" || name === "eject") continue;
    functions[name] = (...given) => {
      const last = name === "request" ? 2 : 1;
      const init = given[last] as { params?: { path?: object } } | undefined;
      given[last] = { ...init, params: { ...init?.params, path: init?.params?.path ?? {} } };
      return call(...given);
    };
  }
}

/** Sends what a caller of `raw`, or its middleware, made. */
async function sendReal(request: Request, send: Send): Promise<Response> {
  const { url, method, signal } = request;
  const body = (await request.text()) || null;
  const { response, text } = await send({ url, method, signal, headers: new Headers(request.headers), body });
  const { status, headers } = response;
  // A browser hides the status of a redirect, and no Response can be made with it.
  return status ? new Response(text || null, { status, headers: [...headers] }) : Response.error();
}
