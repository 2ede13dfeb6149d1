import type { Exchange } from "../server/exchange.ts";
import { Refusal } from "../server/refusal.ts";

/** What the real server answered, whole. */
export interface UpstreamResponse {
  status: number;
  /** With names in small letters. */
  headers: Record<string, string | string[]>;
  body: Uint8Array;
}

/** Headers of one connection, and those that no longer fit: fetch sets the length, and decodes what it receives. */
const DROPPED = [
  ...["connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "proxy-connection", "te", "trailer"],
  ...["transfer-encoding", "upgrade", "expect", "host", "content-length", "content-encoding"],
];

/**
 * Sends a request on as it came. A redirect is answered, not followed: a token must not reach another host.
 *
 * @throws {Refusal} 502 when the real server cannot be reached, 504 when it takes too long.
 */
export async function forward(
  { request, method, path, search }: Exchange,
  body: Buffer,
  upstream: string,
  timeout: number,
): Promise<UpstreamResponse> {
  if (body.length > 0 && ["GET", "HEAD"].includes(method)) {
    throw new Refusal(400, `A body of a ${method} request cannot be passed on. Leave it out.`, { own: true });
  }
  if (["CONNECT", "TRACE", "TRACK"].includes(method))
    throw new Refusal(405, `${method} is not passed on.`, { own: true });
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
    throw refusalOf(error as Error & { cause?: { code?: string } }, timeout);
  }
}

function refusalOf({ name, cause }: Error & { cause?: { code?: string } }, timeout: number): Refusal {
  if (name === "TimeoutError") {
    return new Refusal(504, `The upstream server did not answer within ${timeout} ms.`, { own: true });
  }
  return new Refusal(502, `The upstream server cannot be reached${cause?.code ? ` (${cause.code})` : ""}.`, {
    own: true,
  });
}
