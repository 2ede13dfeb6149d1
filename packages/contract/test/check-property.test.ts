import * as fc from "fast-check";
import { expect, test } from "vitest";
import { checkProperty } from "../src/generation/check-property.ts";

const isSmall = async (number: number) => {
  expect(number).toBeLessThan(100);
};

test("reports the smallest failing case and the command that reproduces it", async () => {
  const failure = await checkProperty(fc.nat(), isSmall).catch((error: Error) => error.message);
  expect(failure).toMatch(/^Fails for 100\n/);
  const { seed, path } =
    /SEED=(?<seed>-?\d+) CASES=1 CASE_PATH=(?<path>[\d:]+) pnpm /.exec(failure ?? "")?.groups ?? {};
  expect(failure).toContain(`-t "${expect.getState().currentTestName}"`);

  const again = await fc.check(fc.asyncProperty(fc.nat(), isSmall), {
    seed: Number(seed),
    path: String(path),
    numRuns: 1,
  });
  expect(again).toMatchObject({ failed: true, counterexample: [100] });
});

test("passes when the property holds for all cases", async () => {
  await checkProperty(fc.nat(99), isSmall);
});
