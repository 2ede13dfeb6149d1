import { type Operation, operations } from "@hwc-users/spec";
import { pathOfCopy } from "./document.ts";

/** A request that every mock answers, and the status it answers with. */
export interface MockRequest {
  method: string;
  /** With the query. */
  path: string;
  headers: Record<string, string>;
  body: string;
  status: number;
}

/**
 * A valid request to each operation of the spec. In a document with copies they go to copies from the first to the last, so
 * that a server which looks through all its operations looks through half of them; in any case it is the same work else.
 */
export function requestsTo(copies: number): MockRequest[] {
  return operations.map((operation, index) => {
    const copy = Math.round(((copies - 1) * index) / Math.max(operations.length - 1, 1));
    return requestTo(operation, copy);
  });
}

function requestTo(operation: Operation, copy: number): MockRequest {
  const { method, path, tokenHeader, parameters, requestBody, responses } = operation;
  const [response] = responses;
  if (!response) throw new Error(`The spec has no response of ${operation.operationId}, which the benchmark needs.`);
  const query = new URLSearchParams();
  let filled = pathOfCopy(path, copy);
  for (const parameter of parameters) {
    const value = String(parameter.examples[0]?.value);
    if (parameter.in === "path") filled = filled.replace(`{${parameter.name}}`, encodeURIComponent(value));
    if (parameter.in === "query") query.set(parameter.name, value);
  }
  return {
    method,
    path: query.size > 0 ? `${filled}?${query}` : filled,
    headers: { [tokenHeader]: "any-token", "Content-Type": "application/json" },
    body: JSON.stringify(requestBody?.examples.find(({ name }) => name === "full")?.value),
    status: response.status,
  };
}
