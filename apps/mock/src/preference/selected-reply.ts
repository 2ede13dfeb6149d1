import type { ExampleResponse, MockedOperation } from "../api/example-response.ts";
import { type FaultExpression, parseFaultExpression } from "../faults/fault-expression.ts";
import type { Mode } from "../options/option-definition.ts";
import type { Preference } from "./parse-preference.ts";
import { selectResponse } from "./select-response.ts";

/** The reply to a request: a fault or, for the requests that the fault spares, an example response. */
export interface SelectedReply {
  fault?: FaultExpression;
  response: ExampleResponse;
  /** Whether the response is sent as it is: it was selected by the name of its example, or scripted. */
  isFixed: boolean;
  /** Whether to generate the values of the response. The option of the mock decides when missing. */
  dynamic?: boolean;
}

/**
 * Selects the reply to a request.
 *
 * @throws {PreferenceError} if there is no such fault or response; the message lists those that exist.
 */
export function selectReply(
  operation: MockedOperation,
  { fault, dynamic, code, example }: Preference,
  mode: Mode,
): SelectedReply {
  return {
    ...(fault !== undefined && { fault: parseFaultExpression(fault, mode) }),
    ...(dynamic !== undefined && { dynamic }),
    response: selectResponse(operation, { code, example }),
    isFixed: example !== undefined,
  };
}
