import { type Operation, operations } from "@hwc-users/spec";

/** A Meeting operation without parameters in its path. */
export const meeting = find((operation) => operation.service === "Meeting" && !operation.path.includes("{"));
/** A Workspace operation. */
export const workspace = find(({ service }) => service === "Workspace");
/** An operation with a number in its path. */
export const numbered = find(({ parameters }) =>
  parameters.some((each) => each.in === "path" && each.schema.type === "integer"),
);
/** An operation with a personal value in its path, and a body in its success. */
export const personal = find(({ parameters }) =>
  parameters.some((each) => each.in === "path" && each.schema["x-personal"]),
);

/** What a call changes of a request that keeps to the spec. */
export interface Change {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: NonNullable<RequestInit["body"]> | null;
  signal?: AbortSignal;
}

/** Calls an operation, well-formed but for what the caller changes. */
export function call(
  baseUrl: string,
  operation: Operation,
  { path, headers, ...change }: Change = {},
): Promise<Response> {
  return fetch(baseUrl + (path ?? pathOf(operation)), {
    method: operation.method,
    body: JSON.stringify(operation.requestBody?.examples[0]?.value),
    ...change,
    headers: { [operation.tokenHeader]: "token-1", "Content-Type": "application/json", ...headers },
  });
}

/** The path with the first example of each parameter. */
export function pathOf({ path, parameters }: Operation): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name) =>
    encodeURIComponent(String(parameters.find((parameter) => parameter.name === name)?.examples[0]?.value)),
  );
}

/** The value of a named example of the spec, or of the first. */
export function exampleOf({ responses }: Operation, status: number, name?: string): unknown {
  const examples = responses.find((response) => response.status === status)?.examples;
  return (name === undefined ? examples?.[0] : examples?.find((example) => example.name === name))?.value;
}

/** The violations that an answer names in its header, each as `body.title:maxLength`. */
export function violationsOf({ headers }: Response): string[] {
  const violations = JSON.parse(headers.get("sl-violations") ?? "[]") as { location: string[]; code: string }[];
  return violations.map(({ location, code }) => `${location.join(".")}:${code}`);
}

function find(matches: (operation: Operation) => boolean): Operation {
  const operation = operations.find(matches);
  if (!operation) throw new Error("The spec has no operation for this test.");
  return operation;
}
