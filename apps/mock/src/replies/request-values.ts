import { matchPath } from "@hwc-users/spec";
import type { MockedOperation } from "../api/example-response.ts";
import type { RequestHeaders } from "../pipeline/request-context.ts";

/** The values of a request that replies and filters can match. */
export interface RequestValues {
  /** Decoded path and query parameters. */
  parameters: ReadonlyMap<string, string>;
  headers: RequestHeaders;
  /** The parsed body, or its text if it is not JSON. */
  body: unknown;
}

/** Reads the path and query parameters of a request. A path parameter wins over a query parameter of the same name. */
export function readParameters(
  operation: Pick<MockedOperation, "path"> | undefined,
  path: string,
  search: string,
): Map<string, string> {
  const parameters = new Map(new URLSearchParams(search));
  const inPath = operation ? matchPath(operation.path, path) : undefined;
  for (const [name, value] of Object.entries(inPath ?? {})) parameters.set(name, decode(value));
  return parameters;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
