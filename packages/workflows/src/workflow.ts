import { parse } from "yaml";

/** A step of a job, as far as the checks read it. */
export interface Step {
  name?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

/** The permissions of a workflow or job: one level per scope, or one for all. */
type Permissions = string | Record<string, string>;

/** The values of a matrix: a list for each key, and further combinations. */
interface Matrix {
  [key: string]: unknown[] | undefined;
  include?: Record<string, unknown>[];
}

/** A job, as far as the checks read it. */
export interface Job {
  needs?: string | string[];
  environment?: unknown;
  permissions?: Permissions;
  "timeout-minutes"?: number;
  strategy?: { matrix?: Matrix };
  steps?: Step[];
}

/** A workflow, as far as the checks read it. The schema check must have accepted the file. */
export interface Workflow {
  on: string | string[] | Record<string, unknown>;
  permissions?: Permissions;
  jobs: Record<string, Job>;
}

/** Something that is wrong with a workflow. */
export interface Problem {
  /** Where, such as `jobs.test.steps.0` or `line 12`. */
  location: string;
  message: string;
}

/** Reads a workflow from its YAML. */
export function parseWorkflow(text: string): Workflow {
  return parse(text);
}

/** Returns every step of a workflow with its location. */
export function stepsOf(workflow: Workflow): { location: string; job: Job; step: Step }[] {
  return Object.entries(workflow.jobs).flatMap(([name, job]) =>
    (job.steps ?? []).map((step, index) => ({ location: `jobs.${name}.steps.${index}`, job, step })),
  );
}
