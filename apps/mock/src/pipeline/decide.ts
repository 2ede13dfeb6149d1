import type { PortableReply } from "@hwc-users/faults/portable";
import type { MockedOperation } from "../api/example-response.ts";
import { nextFaultReply } from "../faults/next-fault-reply.ts";
import { sampleDelay } from "../latency/sample-delay.ts";
import { wait } from "../latency/wait.ts";
import { MOCK_OPTIONS } from "../options/mock-option-table.ts";
import type { MockOptions } from "../options/mock-options.ts";
import type { Mode } from "../options/option-definition.ts";
import { parsePreference } from "../preference/parse-preference.ts";
import { PreferenceError } from "../preference/preference-error.ts";
import { type SelectedReply, selectReply } from "../preference/selected-reply.ts";
import { createRandom } from "../random/create-random.ts";
import { validScopeOf } from "../scopes/scope-header.ts";
import type { ScopeState } from "../scopes/scopes.ts";
import { createStateRequest, type StateRequest } from "../state/state-request.ts";
import type { MockResponse } from "./mock-response.ts";
import type { RequestContext } from "./request-context.ts";
import { createRespond, type Generate } from "./respond.ts";

/** What the mock does with a valid request. */
export type Decision =
  | { kind: "response"; response: MockResponse }
  | { kind: "fault"; reply: PortableReply; operation: MockedOperation }
  | { kind: "forward" };

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
  const { delay = MOCK_OPTIONS.delay.default, faults, seed, upstream } = options;
  const random = createRandom(seed);
  const respond = createRespond(options, generate, random);

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

  async function decide(
    operation: Of,
    selected: SelectedReply | undefined,
    context: RequestContext,
    request: StateRequest,
    { faultCounters, users }: ScopeState,
  ): Promise<Decision> {
    const fault = selected?.fault;
    if (fault && random() < fault.rate) {
      const faultRequest = { ...context, operation, scope: validScopeOf(context), body: request.body };
      const reply = nextFaultReply(fault.fault, faultCounters, faultRequest);
      if (reply) return { kind: "fault", reply, operation };
    }
    if (upstream !== undefined && (!selected || fault)) return { kind: "forward" };
    return { kind: "response", response: await respond(operation, request, selected, users) };
  }

  return async (context, operation, body, scope) => {
    if (!operation) return { kind: "forward" };
    const request = createStateRequest(context, operation, body);
    scope.users?.receive(request);
    const scripted = scope.replies.next(operation.operationId, () => request);
    const selected = scripted?.selected ?? prefer(operation, context);
    const decision = await decide(operation, selected, context, request, scope);
    const milliseconds = sampleDelay(scripted?.delay ?? delay, random);
    if (milliseconds > 0) await wait(milliseconds, context.signal());
    if (decision.kind !== "response" || !scripted) return decision;
    return { ...decision, response: withHeaders(decision.response, scripted.headers) };
  };
}

/** Adds headers to a response. They replace those of the same name, also in other letter case. */
function withHeaders(response: MockResponse, added: Readonly<Record<string, string>>): MockResponse {
  const names = new Set(Object.keys(added).map((name) => name.toLowerCase()));
  const others = Object.entries(response.headers).filter(([name]) => !names.has(name.toLowerCase()));
  return { ...response, headers: { ...Object.fromEntries(others), ...added } };
}
