import { type Faults, startFaults } from "@hwc-users/faults";
import { operations } from "@hwc-users/spec";
import { needsChromium } from "@hwc-users/testing";
import { afterEach, beforeAll, beforeEach, expect, inject, test, vi } from "vitest";
import { copyScenario } from "../src/bundle.ts";
import { scriptReplies } from "../src/replies.ts";
import { chromium } from "../src/runtimes/chromium.ts";
import { bun, deno, node, nodeWithUndici } from "../src/runtimes/command.ts";
import type { Runtime } from "../src/runtimes/runtime.ts";
import { workerd } from "../src/runtimes/workerd.ts";
import { steps } from "../src/steps.ts";

const project = inject("project");
const updateUser = operations.find(({ operationId }) => operationId === "updateUser");
const user = updateUser?.responses.find(({ status }) => status === 200)?.examples[0]?.value;
const allWell = Object.keys(steps).map((name) => ({ name, ok: true, detail: "" }));

beforeAll(() => copyScenario(project));

let faults: Faults;
beforeEach(async () => {
  faults = await startFaults();
});
afterEach(() => faults.close());

/** Runs the scenario in a runtime, and holds its report against what the server saw. */
async function checkRuntime(runtime: Runtime): Promise<void> {
  const script = scriptReplies(faults);
  expect(await runtime(project, { url: faults.url, user })).toEqual(allWell);

  const unused = Object.keys(script).filter((account) => script[account]?.length !== 0);
  expect(unused).toEqual([]);
  const updates = faults.requests("updateUser");
  expect(faults.requests()).toHaveLength(updates.length + faults.requests("updateMyInfo").length);
  expect(updates.filter(({ origin }) => origin === "other")).toEqual([]);
  expect(updates.filter(({ url }) => url.includes("misspeltField"))).toEqual([]);
  // What the client gave up was given up on the wire, too: the stalled call and the aborted one.
  await vi.waitFor(() => expect(faults.aborted("updateUser")).toBe(2));
}

test.for([
  ["Node 22", node("node22")],
  ["Node 24", node("node")],
  ["Node 26", node("node26")],
  ["Node 22 with undici", nodeWithUndici("node22")],
  ["Node 24 with undici", nodeWithUndici("node")],
  ["Node 26 with undici", nodeWithUndici("node26")],
  ["Deno", deno],
  ["Bun", bun],
  ["workerd", workerd],
] as const)("%s does all that the client promises", ([, runtime]) => checkRuntime(runtime));

test("Chromium does all that the client promises", needsChromium, () => checkRuntime(chromium));
