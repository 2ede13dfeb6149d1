import { expect, test } from "vitest";
import { runGate } from "../../src/gate.ts";

test("change files cover every change since the last release", async () => {
  const { report, problem } = await runGate();
  expect(problem, `${report}\n\n${problem}\n`).toBeUndefined();
});
