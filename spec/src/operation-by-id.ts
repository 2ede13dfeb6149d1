import type { Operation } from "./operation.ts";

/**
 * Returns the operation with an ID.
 *
 * @throws {TypeError} when there is none; the message lists the operations.
 * @example
 * operationById(operations, "updateUser").path; // "/v1/usg/dcs/corp/member/{account}"
 */
export function operationById<Of extends Pick<Operation, "operationId">>(
  operations: readonly Of[],
  operationId: string,
): Of {
  const operation = operations.find((candidate) => candidate.operationId === operationId);
  if (operation) return operation;
  const known = operations.map((candidate) => candidate.operationId).join(", ");
  throw new TypeError(`unknown operation ${JSON.stringify(operationId)}. The spec has ${known}.`);
}
