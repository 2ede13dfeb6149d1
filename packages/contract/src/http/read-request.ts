import { findOperation, matchPath, type TokenOperation } from "@hwc-users/spec";
import { parseText } from "../request/parse-text.ts";
import type { RequestParts } from "../request/request-parts.ts";
import { requestPartsSchema } from "../request/request-parts-schema.ts";
import type { HttpRequest } from "./write-request.ts";

/** The operation of a request, and the values that the request carries. */
export interface ReadRequest {
  operation: TokenOperation;
  parts: RequestParts;
}

/** Reads a request off the wire. Returns undefined if it matches none of the operations. */
export function readRequest(operations: readonly TokenOperation[], request: HttpRequest): ReadRequest | undefined {
  const operation = findOperation(operations, request.method, request.target);
  return operation && { operation, parts: readParts(operation, request) };
}

function readParts(operation: TokenOperation, request: HttpRequest): RequestParts {
  const [path = "", search] = request.target.split("?", 2);
  const { properties = {} } = requestPartsSchema(operation);
  const parse = (part: string, values: Iterable<readonly [string, string]>) =>
    Object.fromEntries(
      Array.from(values, ([name, text]) => [
        name,
        parseText(text, properties[part]?.properties?.[name]?.type ?? "string"),
      ]),
    );
  const pathValues = Object.entries(matchPath(operation.path, path) ?? {});
  return {
    path: parse(
      "path",
      pathValues.map(([name, text]) => [name, decodeURIComponent(text)]),
    ),
    query: parse("query", new URLSearchParams(search)),
    header: parse(
      "header",
      Object.entries(request.headers).map(([name, text]) => [name.toLowerCase(), text]),
    ),
    ...(request.body && { body: JSON.parse(request.body) }),
  };
}
