import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { isLoopbackUrl } from "../http/is-loopback.ts";
import type { MockOptions } from "../options/mock-options.ts";
import { HttpError } from "../pipeline/http-error.ts";
import { quote } from "../preference/preference-error.ts";

/**
 * Checks that a request to the control API does not come from a page of another machine. Without a control token, the address in
 * the `Host` header has to be this machine: a page whose host name resolves to it (DNS rebinding) would be of the same origin.
 *
 * @throws {HttpError} 403; the message says what to do.
 */
export function checkOrigin({ host, origin }: IncomingHttpHeaders, { controlToken, corsOrigins }: MockOptions): void {
  if (origin !== undefined && !isLoopbackUrl(origin) && !corsOrigins?.includes(origin)) {
    const remedy = "Start the mock with this origin in --cors-origin.";
    throw accessError(403, `The origin ${quote(origin)} may not use the control API. ${remedy}`);
  }
  if (controlToken === undefined && !isLoopbackUrl(`http://${host}`)) {
    const remedy = "Use 127.0.0.1 or localhost, or start the mock with --control-token.";
    throw accessError(403, `The host ${quote(host ?? "")} is not this machine. ${remedy}`);
  }
}

/**
 * Checks the token of a request to the control API.
 *
 * @throws {HttpError} 401; the message says what to do.
 */
export function checkToken({ authorization }: IncomingHttpHeaders, { controlToken }: MockOptions): void {
  const token = /^Bearer +(\S+)$/i.exec(authorization ?? "")?.[1];
  if (controlToken === undefined || (token !== undefined && isEqual(token, controlToken))) return;
  const problem = token === undefined ? "missing" : "wrong";
  throw accessError(401, `The control token is ${problem}. Send Authorization: Bearer <token>.`, {
    "WWW-Authenticate": "Bearer",
  });
}

/** Compares hashes, in constant time: the time of a comparison of texts depends on how much of them is equal. */
function isEqual(received: string, expected: string): boolean {
  return timingSafeEqual(hash(received), hash(expected));
}

function hash(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}

function accessError(status: number, message: string, headers: Record<string, string> = {}): HttpError {
  return new HttpError(status, message, { headers, isMockError: true });
}
