import { type Problem, stepsOf, type Workflow } from "../workflow.ts";

/** Commands that change what users get. */
const RELEASING = /packages\/release\/src\/commands\/publish\.ts|release --announce/;

/** A person approves what users get: the job waits in an environment, whose reviewers GitHub asks. */
export function checkApprovals(workflow: Workflow): Problem[] {
  return stepsOf(workflow)
    .filter(({ job, step }) => RELEASING.test(step.run ?? "") && job.environment === undefined)
    .map(({ location, step }) => ({
      location,
      message: `Give the job of "${step.run}" an environment with reviewers.`,
    }));
}
