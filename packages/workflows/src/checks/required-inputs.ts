import { type Problem, stepsOf, type Workflow } from "../workflow.ts";

/** Inputs whose defaults are unsafe, and why. */
const REQUIRED_INPUTS = [
  { action: "actions/checkout", input: "persist-credentials", reason: "the token would be readable on the disk" },
  { action: "actions/setup-node", input: "package-manager-cache", reason: "a cache can carry code into a release" },
  { action: "docker/setup-buildx-action", input: "cache-binary", reason: "a cache can carry code into a release" },
];

/** Unsafe defaults of actions are switched off. */
export function checkRequiredInputs(workflow: Workflow): Problem[] {
  return stepsOf(workflow).flatMap(({ location, step }) =>
    REQUIRED_INPUTS.filter(({ action }) => step.uses?.startsWith(`${action}@`))
      .filter(({ input }) => step.with?.[input] !== false)
      .map(({ action, input, reason }) => ({ location, message: `${action} needs "${input}: false": ${reason}.` })),
  );
}
