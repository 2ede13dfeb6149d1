import type { Operation, Schema } from "@hwc-users/spec";

/** Lists the error codes that the spec knows. */
export function errorCodes(operations: readonly Operation[]): unknown[] {
  return errorCodeSchemas(operations).flatMap(({ anyOf = [] }) =>
    anyOf.flatMap((alternative) => alternative.enum ?? []),
  );
}

/** Returns the error code that means success, if there is one. */
export function successCode(operations: readonly Operation[]): string | undefined {
  return errorCodeSchemas(operations).find((schema) => schema["x-success"])?.["x-success"];
}

function errorCodeSchemas(operations: readonly Operation[]): Schema[] {
  const responses = operations.flatMap((operation) => [operation.defaultResponse ?? [], operation.responses].flat());
  return responses.map(({ schema }) => schema?.properties?.["error_code"]).filter((schema) => schema !== undefined);
}
