import type { IHttpRequest } from "@stoplight/prism-http";
import type { CompiledOperation } from "../api/operation.ts";
import { type Violation, violation } from "../prism/violation.ts";
import type { Exchange } from "./exchange.ts";
import { parseBody } from "./read-body.ts";

type Validator = typeof import("../prism/validate.ts");
let validator: Promise<Validator> | undefined;

/** Reads the validator, once: most of the time that a start takes is for it. */
export function loadValidator(): Promise<Validator> {
  validator ??= import("../prism/validate.ts");
  return validator;
}

/** Checks a request against the spec, and notes in the exchange what is wrong. Returns the body as a value. */
export async function checkRequest(exchange: Exchange, operation: CompiledOperation, bytes: Buffer): Promise<unknown> {
  const { request, method, path, search } = exchange;
  const { value, violations } = parseBody(bytes, request.headers["content-type"], operation.mediaTypes);
  if (!isDecodable(path)) {
    violations.push(violation(["request", "path"], "encoding", "Request path is not percent-encoded UTF-8"));
    exchange.violations = violations;
    return value;
  }
  const { requestViolations } = await loadValidator();
  const found = requestViolations(operation, {
    method: method.toLowerCase() as IHttpRequest["method"],
    url: { path, query: readQuery(search) },
    headers: pick(request.headers, operation),
    body: value,
  });
  // What cannot be read has nothing more wrong with it.
  const isUnread = value === undefined && bytes.length > 0;
  exchange.violations = [...violations, ...found.filter((each) => !(isUnread && isBody(each)))];
  return value ?? (isUnread ? bytes.toString() : undefined);
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

function readQuery(search: string): Record<string, string | string[]> {
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
 * Prism looks at each header for each that it knows; so it gets only those. The content type is checked by now: Prism is told
 * the right one, since without any it goes a long way round.
 */
function pick(headers: NodeJS.Dict<string | string[]>, operation: CompiledOperation): Record<string, string> {
  const picked: Record<string, string> = {};
  const [mediaType] = operation.mediaTypes;
  if (mediaType !== undefined) picked["content-type"] = mediaType;
  for (const name of operation.headers) if (headers[name] !== undefined) picked[name] = String(headers[name]);
  return picked;
}

function isBody({ location }: Violation): boolean {
  return location[1] === "body";
}
