import { exampleRequest, operations, type TokenOperation } from "@hwc-users/spec";

/** An operation without path parameters. */
export const withoutParameters = find(({ path }) => !path.includes("{"));
/** An operation that documents 404. */
export const withNotFound = find(({ responses }) => responses.some(({ status }) => status === 404));
/** An operation with a number in its path. */
export const withNumber = find(({ parameters }) =>
  parameters.some((parameter) => parameter.in === "path" && parameter.schema.type === "integer"),
);
/** An operation with a personal value in its path, and a body in its success. */
export const withPersonalPath = find(({ parameters }) =>
  parameters.some((parameter) => parameter.in === "path" && parameter.schema["x-personal"]),
);

/** The parts of a valid request that a test overrides. */
export interface RequestChange {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: NonNullable<RequestInit["body"]> | null;
  signal?: AbortSignal;
  redirect?: "manual";
}

/** Calls an operation with a valid request, or with parts of it changed. */
export function call(
  baseUrl: string,
  operation: TokenOperation,
  { path, headers, ...change }: RequestChange = {},
): Promise<Response> {
  const { url, ...request } = exampleRequest(operation, baseUrl, { token: "token-1" });
  return fetch(path === undefined ? url : baseUrl + path, {
    ...request,
    ...change,
    headers: { ...request.headers, ...headers },
  });
}

/** The path and query of a valid request. */
export function pathOf(operation: TokenOperation): string {
  return exampleRequest(operation, "").url;
}

/** The violations in the header of a response, each as `request.body.title:maxLength`. */
export function headerViolations({ headers }: Response): string[] {
  const violations = JSON.parse(headers.get("sl-violations") ?? "[]") as { location: string[]; code: string }[];
  return violations.map(({ location, code }) => `${location.join(".")}:${code}`);
}

function find(matches: (operation: TokenOperation) => boolean): TokenOperation {
  const operation = operations.find(matches);
  if (!operation) throw new Error("The spec has no operation for this test.");
  return operation;
}
