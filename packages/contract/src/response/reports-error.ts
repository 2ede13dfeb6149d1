import { isObject, isSuccess, type Operation } from "@hwc-users/spec";
import type { ReceivedResponse } from "../http/exchange.ts";

/** Whether a response reports an error: by its status, or by an error code in the body of a success. */
export function reportsError(
  operation: Operation,
  { status, body }: Pick<ReceivedResponse, "status" | "body">,
): boolean {
  const code = errorCodeOf(body);
  return !isSuccess(status) || (code !== undefined && code !== successCodeOf(operation));
}

/** The error code in a body. */
export function errorCodeOf(body: unknown): string | undefined {
  const code = isObject(body) ? body["error_code"] : undefined;
  return typeof code === "string" && code !== "" ? code : undefined;
}

/** The error code in a body if it has the form of one. Any other text could be personal data, as messages can. */
export function shownErrorCode(body: unknown): string | undefined {
  const code = errorCodeOf(body);
  return code !== undefined && /^[\w.]{1,40}$/.test(code) ? code : undefined;
}

/** The schema of an operation's errors has the code that means success. */
function successCodeOf({ responses }: Operation): string | undefined {
  return responses.map(({ schema }) => schema?.properties?.["error_code"]?.["x-success"]).find(Boolean);
}
