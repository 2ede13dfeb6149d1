import { type Problem, stepsOf, type Workflow } from "../workflow.ts";

/** A job downloads only artifacts that a job before it uploads. */
export function checkArtifacts(workflow: Workflow): Problem[] {
  return stepsOf(workflow).flatMap(({ location, job, step }) => {
    const name = step.uses?.startsWith("actions/download-artifact@") ? step.with?.["name"] : undefined;
    if (name === undefined || uploadsBefore(workflow, [job.needs ?? []].flat()).includes(name)) return [];
    return [{ location, message: `No job before this one uploads "${name}". Correct the name or "needs".` }];
  });
}

/** The names of the artifacts that jobs, and all jobs before them, upload. */
function uploadsBefore(workflow: Workflow, jobs: readonly string[]): unknown[] {
  return jobs.flatMap((name) => {
    const { needs = [], steps = [] } = workflow.jobs[name] ?? {};
    const uploads = steps.filter(({ uses }) => uses?.startsWith("actions/upload-artifact@"));
    return [...uploads.map((step) => step.with?.["name"]), ...uploadsBefore(workflow, [needs].flat())];
  });
}
