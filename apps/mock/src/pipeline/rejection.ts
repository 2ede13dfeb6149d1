import { createViolation, type PrismViolation } from "../api/prism-violation.ts";
import { PreferenceError } from "../preference/preference-error.ts";
import { HttpError } from "./http-error.ts";

/** Converts what handling a request threw. An error without a meaning for the client is printed on stderr. */
export function toHttpError(error: unknown): HttpError {
  if (error instanceof HttpError) return error;
  if (error instanceof PreferenceError) {
    return new HttpError(400, `Prefer header: ${error.message}`, { isMockError: true });
  }
  console.error("Internal error of the mock:", error);
  return new HttpError(500, "Internal error of the mock. Its log on stderr has the details.", { isMockError: true });
}

/** The violation that made the mock reject a request before its schemas were checked. */
export function violationOf({ status, message }: HttpError, error: unknown): PrismViolation | undefined {
  if (error instanceof PreferenceError) return createViolation(["request", "header", "Prefer"], "preference", message);
  if (status === 404 || status === 405) return createViolation(["request", "path"], "unknown", message);
  if (status < 500) return createViolation(["request"], `status${status}`, message);
  return undefined;
}

/** The error of a request that breaks the spec. */
export function violationsError(violations: readonly PrismViolation[], isAuthenticated: boolean): HttpError {
  const messages = violations.map(({ message }) => message).join("; ");
  if (isAuthenticated) return new HttpError(400, `The request breaks the spec: ${messages}.`);
  return new HttpError(401, `The request is not authenticated: ${messages}.`);
}
