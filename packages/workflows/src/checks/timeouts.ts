import type { Problem, Workflow } from "../workflow.ts";

/** Every job has a time limit. GitHub's own is six hours. */
export function checkTimeouts({ jobs }: Workflow): Problem[] {
  return Object.entries(jobs)
    .filter(([, job]) => job["timeout-minutes"] === undefined)
    .map(([name]) => ({ location: `jobs.${name}`, message: 'Add "timeout-minutes".' }));
}
