import { successResponse } from "@hwc-users/spec";
import type { DocumentedResponse, FaultOperation } from "./fault-context.ts";

/** An example of a response as JSON: the named one, or else the first; undefined if it has none. */
export function exampleOf({ examples }: DocumentedResponse, name?: string): string | undefined {
  const example = examples.find((candidate) => candidate.name === name) ?? examples[0];
  return example && JSON.stringify(example.value);
}

/** The body of a successful response. Falls back to a placeholder, since faults in a body need a body. */
export function successBody(operation: FaultOperation): string {
  return exampleOf(successResponse(operation)) ?? JSON.stringify({ note: "The spec documents no body here." });
}

/** An error body with the fields that all services share. */
export function minimalErrorBody(code: string, message: string): string {
  return JSON.stringify({ error_code: code, error_msg: message });
}
