import { operations } from "@hwc-users/spec";

/**
 * Checks an operation ID from a caller without a type checker.
 *
 * @throws {Error} if the spec has no such operation; the message lists the operations.
 */
export function checkOperationId(operationId: string): void {
  const known: string[] = operations.map((operation) => operation.operationId);
  if (known.includes(operationId)) return;
  throw new Error(`unknown operation "${operationId}". The spec has ${known.join(", ")}.`);
}
