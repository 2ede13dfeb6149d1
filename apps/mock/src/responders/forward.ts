import type { HttpContext } from "../http/http-context.ts";
import { HttpError } from "../pipeline/http-error.ts";

/** The complete response of the real server. */
export interface UpstreamResponse {
  status: number;
  /** With names in lower case. */
  headers: Record<string, string | string[]>;
  body: Uint8Array;
}

/** Headers of one connection, and those that fetch changes: it sets the length and decodes the body. */
const DROPPED = [
  ...["connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-connection", "te", "trailer"],
  ...["transfer-encoding", "upgrade", "expect", "host", "content-length", "content-encoding"],
];

/**
 * Forwards a request unchanged. Returns a redirect instead of following it: a token must not reach another host.
 *
 * @throws {HttpError} 502 if the real server cannot be reached, 504 if it takes too long.
 */
export async function forward(
  { request, method, path, search }: HttpContext,
  body: Buffer,
  upstream: string,
  timeout: number,
): Promise<UpstreamResponse> {
  if (body.length > 0 && ["GET", "HEAD"].includes(method)) {
    throw proxyError(400, `The proxy cannot forward a ${method} request with a body. Send it without.`);
  }
  if (["CONNECT", "TRACE", "TRACK"].includes(method)) throw proxyError(405, `The proxy does not forward ${method}.`);
  const headers = new Headers({ "accept-encoding": "identity" });
  for (const [name, value] of Object.entries(request.headers)) {
    if (!DROPPED.includes(name) && value !== undefined) headers.set(name, String(value));
  }
  const url = upstream.replace(/\/$/, "") + path + (search && `?${search}`);
  try {
    const signal = AbortSignal.timeout(timeout);
    const response = await fetch(url, {
      method,
      headers,
      body: body.length > 0 ? new Uint8Array(body) : null,
      redirect: "manual",
      signal,
    });
    const kept = [...response.headers].filter(([name]) => !DROPPED.includes(name));
    const cookies = response.headers.getSetCookie();
    return {
      status: response.status,
      headers: { ...Object.fromEntries(kept), ...(cookies.length > 0 && { "set-cookie": cookies }) },
      body: new Uint8Array(await response.arrayBuffer()),
    };
  } catch (error) {
    throw upstreamError(error as Error & { cause?: { code?: string } }, timeout);
  }
}

function upstreamError({ name, cause }: Error & { cause?: { code?: string } }, timeout: number): HttpError {
  if (name === "TimeoutError") return proxyError(504, `The upstream server did not respond within ${timeout} ms.`);
  return proxyError(502, `The upstream server cannot be reached${cause?.code ? ` (${cause.code})` : ""}.`);
}

function proxyError(status: number, message: string): HttpError {
  return new HttpError(status, message, { isMockError: true });
}
