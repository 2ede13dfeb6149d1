import type { Operation, Schema } from "@hwc-users/spec";
import { requestSchema } from "../clauses/request-schema.ts";
import { readAs } from "../clauses/value-sides.ts";
import type { Parts } from "./exchange.ts";
import type { WrittenRequest } from "./write-request.ts";

/** A request that was seen, and the operation that it is of. */
export interface ReadRequest {
  operation: Operation;
  parts: Parts;
}

/** Reads a request off the wire; undefined when it is of none of the operations. */
export function readRequest(operations: readonly Operation[], request: WrittenRequest): ReadRequest | undefined {
  const [pathname = "", search] = request.target.split("?", 2);
  for (const operation of byLiterals(operations)) {
    const path = operation.method === request.method ? matchPath(operation.path, pathname) : undefined;
    if (path) return { operation, parts: readParts(operation, path, search, request) };
  }
  return undefined;
}

/** A path that is spelt out goes before one that has a parameter at the same place. */
function byLiterals(operations: readonly Operation[]): Operation[] {
  return [...operations].sort((one, other) => one.path.split("{").length - other.path.split("{").length);
}

function matchPath(template: string, pathname: string): Record<string, string> | undefined {
  const expected = template.split("/");
  const segments = pathname.split("/");
  if (expected.length !== segments.length) return undefined;
  const values: Record<string, string> = {};
  for (const [index, segment] of expected.entries()) {
    const name = /^\{(.*)\}$/.exec(segment)?.[1];
    const found = segments[index] ?? "";
    if (name === undefined && segment !== found) return undefined;
    if (name !== undefined) values[name] = decodeURIComponent(found);
  }
  return values;
}

function readParts(operation: Operation, path: Record<string, string>, search = "", request: WrittenRequest): Parts {
  const { properties = {} } = requestSchema(operation);
  const read = (part: string, values: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, text]) => [name, readAs(text, typesOf(properties[part]?.properties?.[name]))]),
    );
  const headers = Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    path: read("path", path),
    query: read("query", Object.fromEntries(new URLSearchParams(search))),
    header: read("header", Object.fromEntries(headers)),
    ...(request.body && { body: JSON.parse(request.body) }),
  };
}

function typesOf(schema: Schema | undefined): string | string[] {
  return schema?.type ?? "string";
}
