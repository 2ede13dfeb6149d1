import { RequestError } from "../errors/errors.ts";
import { isCallError } from "../errors/guards.ts";
import { notify } from "../observability/emit.ts";
import type { CallValidator } from "../validation/validator.ts";
import type { Call, ParsedResponse } from "./call.ts";

/**
 * Validates the arguments of a call.
 *
 * @throws {RequestError} if they break the spec, or the validator itself fails: nothing is sent unchecked.
 */
export async function validateRequest(validator: CallValidator, { operation, input, callInfo }: Call): Promise<void> {
  try {
    await validator.request(operation.operationId, input);
  } catch (error) {
    if (isCallError(error)) throw error;
    throw new RequestError(callInfo, "validator failed; see the cause", [], error);
  }
}

/** Shows a response to the validator, which reports violations and cannot change the outcome. */
export function validateResponse(validator: CallValidator, { context }: Call, received: ParsedResponse): void {
  const { callInfo, response, body } = received;
  notify(() => validator.response(callInfo, response.status, body), context.options.logger, "validator");
}
