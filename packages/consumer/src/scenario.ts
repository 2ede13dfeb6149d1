import { type Situation, type StepName, steps } from "./steps.ts";

/** How one step went. */
export interface Report {
  name: string;
  ok: boolean;
  /** What was wrong. */
  detail: string;
}

/** Longer than any call of a step may take, so that a call that ignores its own timeout is seen. */
const LONGEST_STEP = 8000;

/** Runs all steps in order, each to its end or its limit. */
export async function runScenario(situation: Situation): Promise<Report[]> {
  const reports: Report[] = [];
  for (const name of Object.keys(steps) as StepName[]) {
    try {
      await withLimit(steps[name](situation));
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
    timer = setTimeout(() => reject(new Error(`it took longer than ${LONGEST_STEP} ms`)), LONGEST_STEP);
  });
  try {
    await Promise.race([step, limit]);
  } finally {
    clearTimeout(timer);
  }
}
