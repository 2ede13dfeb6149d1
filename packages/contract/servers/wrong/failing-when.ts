import { reject } from "../right/reply.ts";
import type { ServerParts } from "../right/start-server.ts";
import { RIGHT_STEPS, type StepName } from "../right/steps/right-steps.ts";
import type { Step } from "../right/steps/step.ts";

/** Creates the parts of a server that reports an internal error where the right server rejects a request. */
export function failingWhen(step: StepName): ServerParts {
  const failing: Step = (context) => RIGHT_STEPS[step](context) && reject(context, "failed");
  return { steps: { [step]: failing } };
}
