import { isObject } from "@hwc-users/spec";

/** The error for a mock that cannot be reached. */
export function unreachableError(url: string, cause: unknown): Error {
  const code = cause instanceof Error && isObject(cause.cause) ? ` (${String(cause.cause["code"])})` : "";
  return new Error(`The mock at ${url} cannot be reached${code}. Start it with --control, or correct the URL.`, {
    cause,
  });
}

/** The error for a response that is no success. */
export function rejectionError(url: string, status: number, body: unknown): Error {
  const message = isObject(body) ? body["error_msg"] : undefined;
  if (status === 401) {
    return new Error(
      `The mock at ${url} rejects the control token. Pass the value of its --control-token as the token.`,
    );
  }
  if (typeof message !== "string" || status === 404) {
    return new Error(
      `There is no control API at ${url} (${status}). Start the mock with --control, or correct the URL.`,
    );
  }
  return status === 400 ? new TypeError(message) : new Error(`The mock at ${url} responds with ${status}: ${message}`);
}
