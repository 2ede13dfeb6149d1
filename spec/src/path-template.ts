import type { Operation } from "./operation.ts";

/**
 * Splits a path template into alternating literals and parameter names.
 *
 * @example
 * splitPath("/v2/{project_id}/users"); // ["/v2/", "project_id", "/users"]
 */
export function splitPath(template: string): string[] {
  return template.split(/\{([^}]+)\}/);
}

/**
 * Fills the parameters of a path template.
 *
 * @param value Returns the text for a parameter; percent-encoding it is up to the caller.
 * @example
 * fillPath("/users/{user_id}", (name) => encodeURIComponent(values[name])); // "/users/a%2Fb"
 */
export function fillPath(template: string, value: (name: string) => string): string {
  return splitPath(template)
    .map((part, index) => (index % 2 ? value(part) : part))
    .join("");
}

/**
 * Matches a path with a template, segment by segment.
 *
 * @param path The path as sent, without a query: an encoded slash does not separate segments.
 * @returns The values of the parameters, still percent-encoded; undefined when the path does not match. An empty segment
 *   matches no parameter.
 */
export function matchPath(template: string, path: string): Record<string, string> | undefined {
  const segments = path.split("/");
  const expected = template.split("/");
  if (expected.length !== segments.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, segment] of expected.entries()) {
    const found = segments[index] ?? "";
    const name = parameterName(segment);
    if (name === undefined ? segment !== found : found === "") return undefined;
    if (name !== undefined) values[name] = found;
  }
  return values;
}

/** Returns the name of the parameter in a segment of a template; undefined if the segment is a literal. */
export function parameterName(segment: string): string | undefined {
  return /^\{([^}]+)\}$/.exec(segment)?.[1];
}

/**
 * Finds the operation that a request calls. From the left, a literal segment takes precedence over a parameter, as
 * OpenAPI defines it.
 *
 * @param target The path and the query, as sent.
 */
export function findOperation<Of extends Pick<Operation, "method" | "path">>(
  operations: readonly Of[],
  method: string,
  target: string,
): Of | undefined {
  const [path = ""] = target.split("?", 1);
  return operations
    .filter((operation) => operation.method === method && matchPath(operation.path, path))
    .sort((one, other) => compareTemplates(one.path, other.path))[0];
}

function compareTemplates(one: string, other: string): number {
  const [kinds, otherKinds] = [one, other].map((template) =>
    template.split("/").map((segment) => (parameterName(segment) === undefined ? 0 : 1)),
  ) as [number[], number[]];
  const differs = kinds.findIndex((kind, index) => kind !== otherKinds[index]);
  return differs < 0 ? 0 : (kinds[differs] ?? 0) - (otherKinds[differs] ?? 0);
}
