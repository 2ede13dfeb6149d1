import type { MockedOperation } from "../api/example-response.ts";
import type { Router } from "../api/router.ts";
import { CONTROL_PATH } from "../control/control-path.ts";
import { HttpError } from "./http-error.ts";
import type { RequestContext } from "./request-context.ts";

const MAX_LISTED_OPERATIONS = 10;

/**
 * Matches a request to an operation, and sets it in the context.
 *
 * @param forwardsUnknown Whether a request without an operation is valid.
 * @returns Whether the request matches an operation.
 * @throws {HttpError} 404 or 405; the message lists what the spec has.
 */
export function matchOperation(
  context: RequestContext,
  { find, redact }: Router,
  operations: readonly MockedOperation[],
  forwardsUnknown: boolean,
): void {
  const { method, path } = context;
  const methods = find(path);
  const operation = methods?.get(method);
  if (operation) context.operation = operation;
  else if (forwardsUnknown) return;
  else if (methods) throw methodError(method, [...methods.keys()]);
  else if (path.startsWith(CONTROL_PATH)) {
    throw new HttpError(404, "The control API is off. Start the mock with --control.", { isMockError: true });
  } else {
    const known = operations.slice(0, MAX_LISTED_OPERATIONS).map((each) => `${each.method} ${each.path}`);
    throw new HttpError(404, `The spec has no ${method} ${redact(path)}. It has ${known.join(", ")}.`);
  }
}

function methodError(method: string, methods: string[]): HttpError {
  const allow = methods.join(", ");
  return new HttpError(405, `The path does not support ${method}. Use ${allow}.`, { headers: { Allow: allow } });
}
