import { HttpError } from "../pipeline/http-error.ts";

/** The upstream cannot be reached, breaks off, or sends no valid HTTP. */
export function badGateway(error: NodeJS.ErrnoException): HttpError {
  if (error instanceof HttpError) return error;
  const reason = `The upstream server sent no complete response (${error.code ?? error.name})`;
  return upstreamError(502, `${reason}. Check its URL, and that it runs.`);
}

/** The upstream sent the status 000, which no response may have. Node itself rejects other invalid ones. */
export function invalidStatus(): HttpError {
  return upstreamError(502, "The upstream server sent the invalid status 000.");
}

/** The upstream was silent for too long. */
export function gatewayTimeout(timeout: number): HttpError {
  return upstreamError(504, `The upstream server was silent for ${timeout} ms.`);
}

/** The response breaks the spec, or cannot be checked. */
export function rejectedResponse(reason: string): HttpError {
  return upstreamError(502, `The response of the upstream server was rejected: ${reason}`);
}

function upstreamError(status: number, message: string): HttpError {
  return new HttpError(status, message, { isMockError: true });
}
