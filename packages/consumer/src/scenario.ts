import { type StepInput, type StepName, steps } from "./steps.ts";

/** The result of one step. */
export interface StepReport {
  name: string;
  ok: boolean;
  /** The error of a failed step. */
  detail: string;
}

/** Bounds a call that ignores its own timeout: longer than the timeout of any step. */
const LONGEST_STEP = 90_000;

/** Runs all steps in order, also after one has failed. */
export async function runScenario(input: StepInput): Promise<StepReport[]> {
  const reports: StepReport[] = [];
  for (const name of Object.keys(steps) as StepName[]) {
    try {
      await withLimit(steps[name](input));
      reports.push({ name, ok: true, detail: "" });
    } catch (error) {
      reports.push({ name, ok: false, detail: String(error) });
    }
  }
  return reports;
}

async function withLimit(step: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`the step did not end within ${LONGEST_STEP} ms`)), LONGEST_STEP);
  });
  try {
    await Promise.race([step, limit]);
  } finally {
    clearTimeout(timer);
  }
}
