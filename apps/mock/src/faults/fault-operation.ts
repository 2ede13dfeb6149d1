import type { FaultOperation } from "@hwc-users/faults/portable";
import type { MockedOperation } from "../api/example-response.ts";
import { withFreshTimes } from "../sign-in/fresh-times.ts";

/** The documented responses of an operation, as the replies of faults need them. */
export function faultOperationOf(operation: MockedOperation): FaultOperation {
  const statuses = [...new Set(operation.responses.map(({ status }) => status))];
  return {
    operationId: operation.operationId,
    responses: statuses.map((status) => ({ status, examples: examplesOf(operation, status) })),
  };
}

function examplesOf(operation: MockedOperation, status: number): { name: string; value: unknown }[] {
  return operation.responses.flatMap((response) => {
    const { example: name = "", body } = withFreshTimes(operation, response);
    return response.status === status && body !== undefined ? [{ name, value: JSON.parse(body) }] : [];
  });
}
