import { operationById } from "@hwc-users/spec";
import type { CompiledOperation } from "../api/compiled-operation.ts";
import type { CheckBody } from "../replies/select-scripted.ts";
import type { loadValidator } from "./load-validator.ts";

/** Creates the function that checks the bodies of scripted replies. */
export function checkBodyOf(
  operations: readonly CompiledOperation[],
  { responseViolations }: Awaited<ReturnType<typeof loadValidator>>,
): CheckBody {
  return ({ operationId }, { status, headers, body = "" }) =>
    responseViolations(operationById(operations, operationId), {
      statusCode: status,
      headers,
      body: body === "" ? undefined : JSON.parse(body),
    });
}
