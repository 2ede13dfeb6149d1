import type { ExampleResponse, MockedOperation } from "../api/example-response.ts";
import { echoResponse } from "../echo/echo-response.ts";
import type { MockOptions } from "../options/mock-options.ts";
import type { SelectedReply } from "../preference/selected-reply.ts";
import type { Random } from "../random/create-random.ts";
import { withFreshTimes } from "../sign-in/fresh-times.ts";
import type { UserState } from "../state/create-user-state.ts";
import type { StateRequest } from "../state/state-request.ts";
import type { MockResponse } from "./mock-response.ts";

/** Generates a response that fits the schema of an example response. */
export type Generate<Of extends MockedOperation> = (
  operation: Of,
  response: ExampleResponse,
  requestId: string,
  random: Random,
) => Promise<ExampleResponse>;

/** Returns the response to a request that gets no fault and is not forwarded. */
export type Respond<Of extends MockedOperation> = (
  operation: Of,
  request: StateRequest,
  selected: SelectedReply | undefined,
  users: UserState | undefined,
) => Promise<MockResponse>;

/**
 * Creates the function that responds: with what a test selected, or else with the stored user, a generated response or the first
 * example of the success.
 *
 * @param generate Omitted where there is no generator.
 */
export function createRespond<Of extends MockedOperation>(
  { dynamic: alwaysDynamic, echo, stateful }: MockOptions,
  generate: Generate<Of> | undefined,
  random: Random,
): Respond<Of> {
  return async (operation, request, selected, users) => {
    const { response, isFixed, dynamic = alwaysDynamic } = selected ?? usual(operation);
    const isUsual = response === operation.responses[0] && !isFixed;
    const stored = isUsual ? users?.respond(request) : undefined;
    if (stored) return withFreshTimes(operation, stored);
    const chosen =
      dynamic && generate && !isFixed ? await generate(operation, response, request.requestId, random) : response;
    // The body of a scripted reply has no name, and is sent as it is.
    const isScripted = isFixed && response.example === undefined;
    const echoed = (echo || stateful) && !isScripted ? echoResponse(operation, request, chosen) : chosen;
    return withFreshTimes(operation, echoed);
  };
}

function usual({ responses }: MockedOperation): SelectedReply {
  return { response: responses[0] as ExampleResponse, isFixed: false };
}
