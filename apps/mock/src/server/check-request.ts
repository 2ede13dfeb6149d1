import type { IHttpRequest } from "@stoplight/prism-http";
import { type CompiledOperation, definitionOf } from "../api/compiled-operation.ts";
import { createViolation, type PrismViolation } from "../api/prism-violation.ts";
import { checkCredentials } from "../credentials/check-credentials.ts";
import type { Secrets } from "../credentials/secrets.ts";
import { parseBody } from "../http/parse-body.ts";
import { MOCK_OPTIONS } from "../options/mock-option-table.ts";
import type { MockOptions } from "../options/mock-options.ts";
import type { CheckedRequest } from "../pipeline/pipeline.ts";
import type { RequestContext, RequestHeaders } from "../pipeline/request-context.ts";
import { loadValidator } from "./load-validator.ts";

/**
 * Checks a request against the spec, and its credentials against the secrets.
 *
 * @param bytes The body as sent, with its content encoding.
 * @throws {HttpError} if the body cannot be decoded, or has too many values.
 */
export async function checkRequest(
  { headers, method, path, search }: RequestContext,
  operation: CompiledOperation,
  bytes: Uint8Array,
  { bodyLimit = MOCK_OPTIONS.bodyLimit.default, ...secrets }: Secrets & Pick<MockOptions, "bodyLimit">,
): Promise<CheckedRequest> {
  const encoding = headers["content-encoding"];
  const decoded = encoding === undefined ? bytes : await decode(bytes, String(encoding), bodyLimit);
  const { value, violations } = parseBody(decoded, headers["content-type"], operation.mediaTypes);
  if (!isDecodable(path)) {
    const message = "Request path is not percent-encoded UTF-8";
    const violation = createViolation(["request", "path"], "encoding", message);
    return { body: value, decoded, violations: [...violations, violation], isAuthenticated: true };
  }
  const { requestViolations } = await loadValidator();
  const found = requestViolations(operation, {
    method: method.toLowerCase() as IHttpRequest["method"],
    url: { path, query: parseQuery(search) },
    headers: pickHeaders(headers, operation),
    body: value,
  });
  // The body did not parse, so schema errors about it are dropped.
  const isUnparsed = value === undefined && decoded.length > 0;
  violations.push(...found.filter((violation) => !(isUnparsed && isInBody(violation))));
  const credentialViolations = checkCredentials(
    definitionOf(operation).operation,
    // A signature covers the bytes as sent.
    { method, path, search, headers, bytes, body: violations.length > 0 ? undefined : value },
    secrets,
  );
  return {
    body: value ?? (isUnparsed ? new TextDecoder().decode(decoded) : undefined),
    decoded,
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
function pickHeaders(headers: RequestHeaders, operation: CompiledOperation): Record<string, string> {
  const picked: Record<string, string> = {};
  const [mediaType] = operation.mediaTypes;
  if (mediaType !== undefined) picked["content-type"] = mediaType;
  for (const name of operation.headers) if (headers[name] !== undefined) picked[name] = String(headers[name]);
  return picked;
}

function isInBody({ location }: PrismViolation): boolean {
  return location[1] === "body";
}

/** Few requests are encoded, and loading zlib takes a part of the start. */
async function decode(bytes: Uint8Array, encoding: string, limit: number): Promise<Uint8Array> {
  const { decodeBody } = await import("../http/decode-body.ts");
  return decodeBody(bytes, encoding, limit);
}
