import type { Operation, Response } from "@hwc-users/spec";

/** The first successful response of an operation in the spec. */
export function successOf(operation: Operation): Response {
  const success = operation.responses.find(({ status }) => status >= 200 && status < 300);
  if (!success) throw new Error(`The spec has no successful response of ${operation.operationId}.`);
  return success;
}

/** The first example of a response as JSON; undefined where it has none. */
export function firstExampleOf({ examples }: Response): string | undefined {
  const [example] = examples;
  return example && JSON.stringify(example.value);
}

/** The body of a success. Where the spec has none, one is made up: a fault in a body needs a body. */
export function bodyToSpoil(operation: Operation): string {
  return firstExampleOf(successOf(operation)) ?? JSON.stringify({ note: "The spec has no body here." });
}

/** An error as both services write it. */
export function errorBody(code: string, message: string): string {
  return JSON.stringify({ error_code: code, error_msg: message });
}
