import * as fc from "fast-check";
import { expect } from "vitest";
import { settings } from "./settings.ts";

/**
 * Checks a property for many generated cases.
 *
 * @throws {Error} for the smallest case that fails. The message has the case, the failure, and the command that reproduces it.
 */
export async function checkProperty<T>(
  cases: fc.Arbitrary<T>,
  property: (value: T) => Promise<void>,
  numRuns = settings.numRuns,
): Promise<void> {
  const result = await fc.check(fc.asyncProperty(cases, property), { ...settings, numRuns });
  if (!result.failed) return;
  const { seed, counterexamplePath, counterexample, errorInstance } = result;
  const command = `pnpm --filter @hwc-users/contract contract -t "${expect.getState().currentTestName}"`;
  throw new Error(
    [
      `Fails for ${fc.stringify(counterexample?.[0])}`,
      String(errorInstance),
      `To reproduce: SEED=${seed} CASES=1 CASE_PATH=${counterexamplePath} ${command}`,
    ].join("\n"),
  );
}
