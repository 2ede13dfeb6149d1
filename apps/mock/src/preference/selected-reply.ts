import { namedFaults } from "@hwc-users/faults";
import type { ExampleResponse, MockedOperation } from "../api/example-response.ts";
import type { FaultName } from "../generated/examples.ts";
import { type Preference, PreferenceError, quote } from "./parse-preference.ts";
import { selectResponse } from "./select-response.ts";

/** An example response, and whether it was selected by its name; or a fault. */
export type SelectedReply = { response: ExampleResponse; isNamed: boolean } | { fault: FaultName };

/**
 * Selects the reply to a request: a fault or an example response.
 *
 * @throws {PreferenceError} if there is no such fault or response; the message lists those that exist.
 */
export function selectReply(operation: MockedOperation, { fault, ...preference }: Preference): SelectedReply {
  if (fault === undefined) {
    return { response: selectResponse(operation, preference), isNamed: preference.example !== undefined };
  }
  if (isFaultName(fault)) return { fault };
  throw new PreferenceError(`unknown fault ${quote(fault)}. The faults are ${Object.keys(namedFaults).join(", ")}.`);
}

function isFaultName(name: string): name is FaultName {
  return Object.hasOwn(namedFaults, name);
}
