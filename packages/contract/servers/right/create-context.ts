import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { findOperation, matchPath, operations, type TokenOperation } from "@hwc-users/spec";
import type { RequestContext } from "./request-context.ts";
import type { Store } from "./store.ts";

/** Creates the context of a request whose body was read. A path outside of the base path becomes an unknown one. */
export function createContext(
  { method = "", url = "", headers }: Pick<IncomingMessage, "method" | "url" | "headers">,
  bytes: Buffer,
  store: Store,
  basePath = "",
): RequestContext {
  const [fullPath = "", search] = url.split("?", 2);
  const path = fullPath.startsWith(basePath) ? fullPath.slice(basePath.length) : "";
  return {
    method,
    path,
    query: new URLSearchParams(search),
    headers,
    bytes,
    body: undefined,
    ...findRoute(method, path),
    accounts: [],
    requestId: headers["x-request-id"]?.toString() ?? randomUUID(),
    store,
  };
}

/** Finds the operation of a path, whatever the method. */
export function findRoute(method: string, path: string): Pick<RequestContext, "operation" | "pathValues"> {
  const methods = new Set([method, ...operations.map((operation) => operation.method)]);
  const operation = Array.from(methods, (each) => findOperation(operations, each, path)).find(Boolean);
  const values = operation && matchPath(operation.path, path);
  return { operation: operation ?? operationOfService(path), pathValues: values && decode(values) };
}

/** An operation of the service with the API version of a path. */
function operationOfService(path: string): TokenOperation {
  const [, version] = path.split("/");
  const found = operations.find((operation) => operation.path.split("/")[1] === version) ?? operations[0];
  if (!found) throw new Error("The spec has no operations.");
  return found;
}

function decode(values: Record<string, string>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([name, text]) => [name, decodeURIComponent(text)]));
}
