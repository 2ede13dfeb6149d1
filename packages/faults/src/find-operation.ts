import { type Operation, operations } from "@hwc-users/spec";

/**
 * Finds the operation that a request calls.
 *
 * @param url The path and the query, as they were sent: an encoded slash does not part segments.
 */
export function findOperation(method: string, url: string): Operation | undefined {
  const segments = (url.split("?")[0] ?? "").split("/");
  return operations.find((operation) => operation.method === method && fits(operation.path.split("/"), segments));
}

/**
 * Checks that the spec has an operation, for callers that no compiler checked.
 *
 * @throws {Error} when it has not; the message names those that it has.
 */
export function checkOperationId(operationId: string): void {
  const known: string[] = operations.map((operation) => operation.operationId);
  if (known.includes(operationId)) return;
  throw new Error(`The spec has no operation "${operationId}". It has ${known.join(", ")}.`);
}

function fits(template: string[], segments: string[]): boolean {
  return (
    template.length === segments.length &&
    template.every((part, index) => (/^\{.*\}$/.test(part) ? segments[index] !== "" : part === segments[index]))
  );
}
