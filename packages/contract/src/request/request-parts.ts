/** The values of one request, by the part that carries them. Values outside the body are parsed as the types in their schemas. */
export interface RequestParts {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  /** By header name in lower case. */
  header: Record<string, unknown>;
  /** The parsed JSON; missing when the request has no body. */
  body?: unknown;
}
