import type { IncomingMessage, ServerResponse } from "node:http";

/** Names of the connection or of CORS, and a name that every page may read. Node adds some of them later. */
const UNLISTED = /^(access-control-.*|vary|connection|keep-alive|transfer-encoding|content-length)$/i;

/**
 * The headers that let a page of another origin send requests, with or without credentials. `exposedHeaders` completes them: with
 * credentials, browsers read `*` as a name.
 *
 * @param allowedOrigins Every origin when omitted.
 */
export function corsHeaders(request: IncomingMessage, allowedOrigins?: readonly string[]): Record<string, string> {
  const { origin, ...headers } = request.headers;
  if (origin === undefined) return {};
  if (allowedOrigins && !allowedOrigins.includes(origin)) return { Vary: "Origin" };
  const names = headers["access-control-request-headers"];
  return {
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Allow-Credentials": "true",
    ...(isPreflight(request) && {
      "Access-Control-Allow-Methods": String(headers["access-control-request-method"]),
      ...(names !== undefined && { "Access-Control-Allow-Headers": names }),
    }),
    Vary: "Origin",
  };
}

/**
 * The header that lets a page read all headers of a response; none if CORS does not allow the page to read the response.
 *
 * @param names The names of the response's headers.
 */
export function exposedHeaders(names: readonly string[]): Record<string, string> {
  if (!names.some((name) => /^access-control-allow-origin$/i.test(name))) return {};
  const exposed = new Set([...names, "Date"].filter((name) => !UNLISTED.test(name)));
  return { "Access-Control-Expose-Headers": [...exposed].join(", ") };
}

/** Adds the header of `exposedHeaders` to a response when its headers are sent. */
export function exposeHeaders(response: ServerResponse): void {
  const { writeHead } = response;
  response.writeHead = (status: number, ...rest: unknown[]) => {
    const names = [...response.getHeaderNames(), ...namesIn(rest.at(-1))];
    for (const [name, value] of Object.entries(exposedHeaders(names))) response.setHeader(name, value);
    return Reflect.apply(writeHead, response, [status, ...rest]);
  };
}

/** The names in the headers argument of `writeHead`: an object, or an array of names and values. */
function namesIn(headers: unknown): string[] {
  if (Array.isArray(headers)) return headers.filter((_, index) => index % 2 === 0).map(String);
  return typeof headers === "object" && headers !== null ? Object.keys(headers) : [];
}

/** Whether a request is a CORS preflight. */
export function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === "OPTIONS" && headers.origin !== undefined && "access-control-request-method" in headers;
}
