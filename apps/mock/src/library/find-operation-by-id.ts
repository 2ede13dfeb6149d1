import type { MockedOperation } from "../api/example-response.ts";

/**
 * Finds an operation for a caller without a type checker.
 *
 * @throws {TypeError} if there is none; the message lists the operations.
 */
export function findOperationById<Found extends MockedOperation>(
  operations: readonly Found[],
  operationId: string,
): Found {
  const operation = operations.find((candidate) => candidate.operationId === operationId);
  if (operation) return operation;
  const known = operations.map((candidate) => candidate.operationId).join(", ");
  throw new TypeError(`unknown operation ${JSON.stringify(operationId)}. The spec has ${known}.`);
}
