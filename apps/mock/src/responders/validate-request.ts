import type { IHttpRequest } from "@stoplight/prism-http";
import { type CompiledOperation, definitionOf } from "../api/compiled-operation.ts";
import { createViolation, type PrismViolation } from "../api/prism-violation.ts";
import { checkCredentials } from "../credentials/check-credentials.ts";
import type { Secrets } from "../credentials/secrets.ts";
import { parseBody } from "../http/parse-body.ts";
import type { RequestContext } from "../http/request-context.ts";

type Validator = typeof import("../prism/validate.ts");
let validator: Promise<Validator> | undefined;

/** Loads the validator, once. It takes most of the start-up time, so it is loaded after the server listens. */
export function loadValidator(): Promise<Validator> {
  validator ??= import("../prism/validate.ts");
  return validator;
}

/** The parsed body of a request, or its text if it is not JSON, and the violations of the whole request. */
export interface ValidatedRequest {
  body: unknown;
  violations: PrismViolation[];
  /** Whether the credentials are there, well formed and, as far as the mock can check, right. */
  isAuthenticated: boolean;
}

/** Validates a request against the spec. */
export async function validateRequest(
  { request, method, path, search }: RequestContext,
  operation: CompiledOperation,
  bytes: Buffer,
  secrets: Secrets,
): Promise<ValidatedRequest> {
  const { value, violations } = parseBody(bytes, request.headers["content-type"], operation.mediaTypes);
  if (!isDecodable(path)) {
    const message = "Request path is not percent-encoded UTF-8";
    const violation = createViolation(["request", "path"], "encoding", message);
    return { body: value, violations: [...violations, violation], isAuthenticated: true };
  }
  const { requestViolations } = await loadValidator();
  const found = requestViolations(operation, {
    method: method.toLowerCase() as IHttpRequest["method"],
    url: { path, query: parseQuery(search) },
    headers: pickHeaders(request.headers, operation),
    body: value,
  });
  // The body did not parse, so schema errors about it are dropped.
  const isUnparsed = value === undefined && bytes.length > 0;
  violations.push(...found.filter((violation) => !(isUnparsed && isInBody(violation))));
  const credentialViolations = checkCredentials(
    definitionOf(operation).operation,
    { method, path, search, headers: request.headers, bytes, body: violations.length > 0 ? undefined : value },
    secrets,
  );
  return {
    body: value ?? (isUnparsed ? bytes.toString() : undefined),
    violations: [...credentialViolations, ...violations],
    isAuthenticated: credentialViolations.length === 0,
  };
}

function isDecodable(path: string): boolean {
  if (!path.includes("%")) return true;
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function parseQuery(search: string): Record<string, string | string[]> {
  if (search === "") return {};
  const parameters = new URLSearchParams(search);
  return Object.fromEntries(
    [...new Set(parameters.keys())].map((name) => {
      const values = parameters.getAll(name);
      return [name, values.length > 1 ? values : (values[0] ?? "")];
    }),
  );
}

/**
 * Prism's time grows with the number of headers, so it gets only those that the operation reads. The content type was checked
 * before; Prism gets a valid one, since it is slow without.
 */
function pickHeaders(headers: NodeJS.Dict<string | string[]>, operation: CompiledOperation): Record<string, string> {
  const picked: Record<string, string> = {};
  const [mediaType] = operation.mediaTypes;
  if (mediaType !== undefined) picked["content-type"] = mediaType;
  for (const name of operation.headers) if (headers[name] !== undefined) picked[name] = String(headers[name]);
  return picked;
}

function isInBody({ location }: PrismViolation): boolean {
  return location[1] === "body";
}
