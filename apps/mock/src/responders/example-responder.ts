import { setTimeout } from "node:timers/promises";
import type { CompiledOperation } from "../api/compiled-operation.ts";
import type { ExampleResponse } from "../api/example-response.ts";
import type { PrismViolation } from "../api/prism-violation.ts";
import { HttpError } from "../http/http-error.ts";
import { type RequestContext, sendResponse } from "../http/request-context.ts";
import { sampleDelay } from "../latency/sample-delay.ts";
import { MOCK_OPTIONS } from "../options/mock-option-table.ts";
import type { MockOptions } from "../options/mock-options.ts";
import { parsePreference } from "../preference/parse-preference.ts";
import { PreferenceError } from "../preference/preference-error.ts";
import { type SelectedReply, selectReply } from "../preference/selected-reply.ts";
import { createRandom } from "../random/create-random.ts";
import { withFreshTimes } from "../sign-in/fresh-times.ts";
import { createFaultRunner } from "./fault-runner.ts";
import type { Responder } from "./responder.ts";
import type { ServerHooks } from "./server-hooks.ts";
import { loadValidator, validateRequest } from "./validate-request.ts";

/** Creates the responder that sends the examples of the spec. */
export function createExampleResponder(options: MockOptions, hooks: ServerHooks): Responder {
  const { delay = MOCK_OPTIONS.delay.default, dynamic, faults: acceptsFaults } = options;
  const faults = createFaultRunner();
  const random = createRandom();

  function preferredReply(operation: CompiledOperation, { request }: RequestContext): SelectedReply {
    const { preference } = parsePreference(String(request.headers["prefer"] ?? ""));
    if (preference.fault !== undefined && !acceptsFaults) {
      throw new PreferenceError("faults are off. Start the mock with faults (--faults).");
    }
    return selectReply(operation, preference);
  }

  async function generate(operation: CompiledOperation, response: ExampleResponse): Promise<ExampleResponse> {
    const { generateResponse } = await import("../prism/generate.ts");
    return generateResponse(operation, response);
  }

  return {
    async respond(context, bytes) {
      const operation = context.operation as CompiledOperation;
      const { body, violations, isAuthenticated } = await validateRequest(context, operation, bytes, options);
      context.violations = violations;
      hooks.onRequest?.(context, body);
      if (violations.length > 0) throw violationsError(violations, isAuthenticated);
      const reply = hooks.nextReply?.(operation, context) ?? preferredReply(operation, context);
      if (delay !== 0) await setTimeout(sampleDelay(delay, random), undefined, { ref: false });
      if (reply.fault && random() < reply.fault.rate) {
        return faults.run(reply.fault.fault, context, operation, bytes.toString());
      }
      const isDynamic = reply.dynamic ?? dynamic;
      const response = isDynamic && !reply.isNamed ? await generate(operation, reply.response) : reply.response;
      const fresh = withFreshTimes(operation, response);
      sendResponse(context, fresh.status, fresh.headers, fresh.body);
    },
    load: () => void loadValidator(),
    stop: () => faults.stop(),
  };
}

function violationsError(violations: readonly PrismViolation[], isAuthenticated: boolean): HttpError {
  const messages = violations.map(({ message }) => message).join("; ");
  if (isAuthenticated) return new HttpError(400, `The request breaks the spec: ${messages}.`);
  return new HttpError(401, `The request is not authenticated: ${messages}.`);
}
