import { HttpError } from "../pipeline/http-error.ts";
import { isId, type RequestContext } from "../pipeline/request-context.ts";

/** Separates the replies, the users and the log of tests that share a mock. */
export const SCOPE_HEADER = "X-Mock-Scope";
const KEY = SCOPE_HEADER.toLowerCase();

/**
 * Returns the scope of a request; undefined if it has none.
 *
 * @throws {HttpError} 400 if the header is invalid.
 */
export function scopeOf(context: Pick<RequestContext, "headers">): string | undefined {
  const scope = validScopeOf(context);
  if (scope !== undefined || context.headers[KEY] === undefined) return scope;
  const message = `The header ${SCOPE_HEADER} is invalid. Send 1 to 64 letters, digits and _ . : -`;
  throw new HttpError(400, message, { isMockError: true });
}

/** The scope of a request; undefined if it has none, or an invalid one. */
export function validScopeOf({ headers }: Pick<RequestContext, "headers">): string | undefined {
  const scope = headers[KEY];
  return isId(scope) ? scope : undefined;
}
