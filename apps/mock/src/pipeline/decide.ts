import type { PortableReply } from "@hwc-users/faults";
import type { ExampleResponse, MockedOperation } from "../api/example-response.ts";
import { nextFaultReply } from "../faults/next-fault-reply.ts";
import { sampleDelay } from "../latency/sample-delay.ts";
import { wait } from "../latency/wait.ts";
import { MOCK_OPTIONS } from "../options/mock-option-table.ts";
import type { MockOptions } from "../options/mock-options.ts";
import type { Mode } from "../options/option-definition.ts";
import { parsePreference } from "../preference/parse-preference.ts";
import { PreferenceError } from "../preference/preference-error.ts";
import { type SelectedReply, selectReply } from "../preference/selected-reply.ts";
import { createRandom, type Random } from "../random/create-random.ts";
import { type RequestValues, readParameters } from "../replies/request-values.ts";
import { validScopeOf } from "../scopes/scope-header.ts";
import type { ScopeState } from "../scopes/scopes.ts";
import { withFreshTimes } from "../sign-in/fresh-times.ts";
import type { MockResponse } from "./mock-response.ts";
import type { RequestContext } from "./request-context.ts";

/** What the mock does with a valid request. */
export type Decision =
  | { kind: "response"; response: MockResponse }
  | { kind: "fault"; reply: PortableReply; operation: MockedOperation }
  | { kind: "forward" };

/** Generates a response that fits the schema of an example response. */
export type Generate<Of extends MockedOperation> = (
  operation: Of,
  response: ExampleResponse,
  requestId: string,
  random: Random,
) => Promise<ExampleResponse>;

/** Decides about a valid request, after the delay. */
export type Decide<Of extends MockedOperation> = (
  context: RequestContext,
  operation: Of | undefined,
  body: unknown,
  scope: ScopeState,
) => Promise<Decision>;

/**
 * Creates the function that decides: a scripted reply comes first, then the `Prefer` header, then the response that the options
 * choose.
 *
 * @param generate Omitted where there is no generator.
 */
export function createDecide<Of extends MockedOperation>(
  options: MockOptions,
  mode: Mode,
  generate: Generate<Of> | undefined,
): Decide<Of> {
  const { delay = MOCK_OPTIONS.delay.default, dynamic: alwaysDynamic, faults, seed, upstream } = options;
  const random = createRandom(seed);

  function prefer(operation: Of, { headers, hints: notes }: RequestContext): SelectedReply | undefined {
    const header = headers["prefer"];
    // The preferences of a forwarded request are for the real server, but for faults.
    if (header === undefined || (upstream !== undefined && !faults)) return undefined;
    const { preference, hints } = parsePreference(String(header));
    notes.push(...hints);
    if (preference.fault !== undefined && !faults) {
      throw new PreferenceError("faults are off. Start the mock with faults (--faults).");
    }
    return upstream === undefined || preference.fault !== undefined
      ? selectReply(operation, preference, mode)
      : undefined;
  }

  async function respond(
    operation: Of,
    selected: SelectedReply | undefined,
    context: RequestContext,
    body: unknown,
    { faultCounters }: ScopeState,
  ): Promise<Decision> {
    const fault = selected?.fault;
    if (fault && random() < fault.rate) {
      const request = { ...context, operation, scope: validScopeOf(context), body };
      return { kind: "fault", reply: nextFaultReply(fault.fault, faultCounters, request), operation };
    }
    if (upstream !== undefined && (!selected || fault)) return { kind: "forward" };
    const { response, isFixed, dynamic = alwaysDynamic } = selected ?? usual(operation);
    const chosen =
      dynamic && generate && !isFixed ? await generate(operation, response, context.requestId, random) : response;
    return { kind: "response", response: withFreshTimes(operation, chosen) };
  }

  return async (context, operation, body, scope) => {
    const { path, search, headers } = context;
    if (!operation) return { kind: "forward" };
    const values = (): RequestValues => ({ parameters: readParameters(operation, path, search), headers, body });
    const scripted = scope.replies.next(operation.operationId, values);
    const decision = await respond(operation, scripted?.selected ?? prefer(operation, context), context, body, scope);
    const milliseconds = sampleDelay(scripted?.delay ?? delay, random);
    if (milliseconds > 0) await wait(milliseconds, context.signal());
    if (decision.kind !== "response" || !scripted) return decision;
    const { response } = decision;
    return { ...decision, response: { ...response, headers: { ...response.headers, ...scripted.headers } } };
  };
}

function usual({ responses }: MockedOperation): SelectedReply {
  return { response: responses[0] as ExampleResponse, isFixed: false };
}
