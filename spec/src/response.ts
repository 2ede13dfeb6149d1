import type { Operation, Response } from "./operation.ts";

/** Returns true if an HTTP status reports success. */
export function isSuccess(status: number): boolean {
  return status >= 200 && status < 300;
}

/**
 * Returns the success response of an operation: the one with the lowest status.
 *
 * @throws {Error} when the spec documents none.
 */
export function successResponse<Documented extends Pick<Response, "status">>({
  operationId,
  responses,
}: {
  operationId: string;
  responses: readonly Documented[];
}): Documented {
  const [success] = responses.filter(({ status }) => isSuccess(status)).sort((one, other) => one.status - other.status);
  if (!success) throw new Error(`${operationId} documents no success: add a response with a status from 200 to 299.`);
  return success;
}

/** Returns the documented response of an operation with a status. */
export function responseWith<Documented extends Pick<Response, "status">>(
  { responses }: { responses: readonly Documented[] },
  status: number,
): Documented | undefined {
  return responses.find((response) => response.status === status);
}

/**
 * Returns the value of a response example; undefined if there is none.
 *
 * @param status By default the status of the success.
 * @param name By default the first example of the status.
 */
export function responseExample(
  operation: Pick<Operation, "operationId" | "responses">,
  status = successResponse(operation).status,
  name?: string,
): unknown {
  const examples = responseWith(operation, status)?.examples ?? [];
  return (name === undefined ? examples[0] : examples.find((example) => example.name === name))?.value;
}
