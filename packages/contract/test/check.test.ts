import * as fc from "fast-check";
import { expect, test } from "vitest";
import { check } from "../src/cases/check.ts";

const small = async (number: number) => {
  expect(number).toBeLessThan(100);
};

test("a case that fails is told as small as it can be, with the command that repeats it", async () => {
  const failure = await check(fc.nat(), small).catch((error: Error) => error.message);
  expect(failure).toMatch(/^It fails for 100\n/);
  const { seed, path } =
    /SEED=(?<seed>-?\d+) CASES=1 CASE_PATH=(?<path>[\d:]+) pnpm /.exec(failure ?? "")?.groups ?? {};
  expect(failure).toContain(`-t "${expect.getState().currentTestName}"`);

  const again = await fc.check(fc.asyncProperty(fc.nat(), small), {
    seed: Number(seed),
    path: String(path),
    numRuns: 1,
  });
  expect(again).toMatchObject({ failed: true, counterexample: [100] });
});

test("cases that all hold pass", async () => {
  await check(fc.nat(99), small);
});
