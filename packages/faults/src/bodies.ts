import { type HttpOperation, type Response, successResponse } from "@hwc-users/spec";

/** The first example of a response as JSON; undefined if it has none. */
export function firstExampleOf({ examples }: Response): string | undefined {
  const [example] = examples;
  return example && JSON.stringify(example.value);
}

/** The body of a successful response. Falls back to a placeholder, since faults in a body need a body. */
export function successBody(operation: HttpOperation): string {
  return firstExampleOf(successResponse(operation)) ?? JSON.stringify({ note: "The spec documents no body here." });
}

/** An error body with the fields that all services share. */
export function minimalErrorBody(code: string, message: string): string {
  return JSON.stringify({ error_code: code, error_msg: message });
}
