import { unescape as decode } from "node:querystring";
import { type HttpOperation, matchPath } from "@hwc-users/spec";

/** A request whose response is recorded. */
export interface RecordedRequest {
  /** As sent, without the query. */
  path: string;
  /** The query as sent, without the question mark. */
  search: string;
  /** With names in lower case. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The parsed body. */
  body?: unknown;
}

/** Lists the texts of a request that a response could repeat: values of the path, query and body, tokens and the request ID. */
export function sentTexts(operation: HttpOperation, { path, search, headers, body }: RecordedRequest): string[] {
  const { tokenHeader = "", signatureHeader = "" } = operation;
  const names = [tokenHeader, signatureHeader, "X-Request-Id"].map((name) => name.toLowerCase());
  return [
    ...Object.values(matchPath(operation.path, path) ?? {}).map(decode),
    ...new URLSearchParams(search).values(),
    ...names.flatMap((name) => headers[name] ?? []),
    ...textsIn(body),
  ];
}

/** Without recursion, since a body can be nested more deeply than the stack is. */
function textsIn(body: unknown): string[] {
  const values = [body];
  const texts: string[] = [];
  for (const value of values) {
    if (typeof value === "string") texts.push(value);
    else if (typeof value === "object" && value !== null) for (const child of Object.values(value)) values.push(child);
  }
  return texts;
}
