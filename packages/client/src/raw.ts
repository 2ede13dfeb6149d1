import createFetchClient from "openapi-fetch";
import type { ClientOptions, Token } from "./client-options.ts";
import { serializePath } from "./path.ts";

/** What a service's client needs to reach the service. */
export interface RawOptions extends ClientOptions {
  baseUrl: string;
  token: Token;
}

/** openapi-fetch, called with names from the table rather than with types of one API. */
export interface Raw {
  request(
    method: string,
    path: string,
    init: {
      params: { path: Record<string, unknown>; query: Record<string, unknown> };
      body: unknown;
      parseAs: "json" | "text";
      signal?: AbortSignal;
      headers?: Record<string, string>;
    },
  ): Promise<{ data?: unknown; error?: unknown; response: Response }>;
}

/** Makes the openapi-fetch client. The only file that imports openapi-fetch for more than its types. */
export function createRaw(tokenHeader: string, { baseUrl, token, fetch = globalFetch }: RawOptions): Raw {
  return createFetchClient({
    baseUrl,
    // fetch would carry the token to wherever a redirect points.
    redirect: "manual",
    pathSerializer: serializePath,
    async fetch(request) {
      request.headers.set(tokenHeader, typeof token === "function" ? await token() : token);
      return fetch(request);
    },
  }) as Raw;
}

/** Looks fetch up on every call, so that a fetch that is replaced later, by a test say, is used. */
function globalFetch(request: Request): Promise<Response> {
  return globalThis.fetch(request);
}
