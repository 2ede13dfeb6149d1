import * as fc from "fast-check";
import { expect } from "vitest";
import { settings } from "./settings.ts";

/**
 * Tries a property on many cases.
 *
 * @throws {Error} for the smallest case that fails: the message has the case, why it fails, and the command that repeats it.
 */
export async function check<T>(
  cases: fc.Arbitrary<T>,
  holds: (value: T) => Promise<void>,
  numRuns = settings.numRuns,
): Promise<void> {
  const result = await fc.check(fc.asyncProperty(cases, holds), { ...settings, numRuns });
  if (!result.failed) return;
  const { seed, counterexamplePath, counterexample, errorInstance } = result;
  const command = `pnpm --filter @hwc-users/contract contract -t "${expect.getState().currentTestName}"`;
  throw new Error(
    [
      `It fails for ${fc.stringify(counterexample?.[0])}`,
      String(errorInstance),
      `To repeat it: SEED=${seed} CASES=1 CASE_PATH=${counterexamplePath} ${command}`,
    ].join("\n"),
  );
}
