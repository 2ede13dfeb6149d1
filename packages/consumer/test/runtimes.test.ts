import { startFaults } from "@hwc-users/faults";
import { type NodeVersion, nodeBinary } from "@hwc-users/node-versions";
import { operationById, operations, responseExample } from "@hwc-users/spec";
import { needsChromium } from "@hwc-users/testing";
import { beforeAll, describe, inject, type TestContext, test } from "vitest";
import { writeScenario } from "../src/bundle.ts";
import { scriptReplies } from "../src/replies.ts";
import { chromium, oldestBrowser } from "../src/runtimes/chromium.ts";
import { bun, deno, node, nodeWithUndici } from "../src/runtimes/command.ts";
import type { Runtime } from "../src/runtimes/runtime.ts";
import { workerd } from "../src/runtimes/workerd.ts";
import { steps } from "../src/steps.ts";
import { installWithUndici } from "./install-with-undici.ts";

const user = responseExample(operationById(operations, "updateUser"));
const allPassed = Object.keys(steps).map((name) => ({ name, ok: true, detail: "" }));

beforeAll(() => writeScenario(inject("project")));

/** Runs the scenario of a project in a runtime; checks its reports and the requests that the server received. */
async function checkRuntime(
  runtime: Runtime,
  { expect, onTestFinished }: TestContext,
  { project = inject("project"), isPage = false } = {},
): Promise<void> {
  const faults = await startFaults();
  onTestFinished(() => faults.close());
  const unusedReplies = scriptReplies(faults);
  expect(await runtime(project, { url: faults.url, user })).toEqual(allPassed);

  expect(Object.values(unusedReplies).flat()).toEqual([]);
  const updates = faults.requests("updateUser");
  const signed = faults.requests("updateUserInfo");
  const signature = /^SDK-HMAC-SHA256 Access=any-key, SignedHeaders=\S+, Signature=[\da-f]{64}$/;
  expect(signed.map(({ headers }) => headers.authorization)).toEqual([expect.stringMatching(signature)]);
  const others = [...signed, ...faults.requests("updateMyInfo")];
  expect(faults.requests()).toHaveLength(updates.length + others.length);
  expect(updates.filter(({ origin }) => origin === "other")).toEqual([]);
  expect(updates.filter(({ url }) => url.includes("misspeltField"))).toEqual([]);
  for (const { headers } of isPage ? faults.requests() : []) {
    expect(headers.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(headers.origin).not.toBe(`http://${headers.host}`);
  }
  // The client closes the connections of calls that it gives up: the stalled one and the aborted one.
  await expect.poll(() => faults.aborted("updateUser")).toBe(2);
}

// Concurrent, because each waits for the timeout of a stalled call.
describe.concurrent("the client passes every step", () => {
  test.for([
    ["the oldest Node 22", node(nodeBinary("22-oldest"))],
    ["Node 22", node(nodeBinary("22"))],
    ["Node 24", node(process.execPath)],
    ["Node 26", node(nodeBinary("26"))],
    ["Node 22 with undici", nodeWithUndici(nodeBinary("22"))],
    ["Node 24 with undici", nodeWithUndici(process.execPath)],
    ["Node 26 with undici", nodeWithUndici(nodeBinary("26"))],
    ["Deno", deno],
    ["Bun", bun],
    ["workerd", workerd],
  ] as const)("in %s", ([, runtime], context) => checkRuntime(runtime, context));

  test("in Chromium, on a page of another origin than the service", needsChromium, (context) =>
    checkRuntime(chromium, context, { isPage: true }),
  );
  test("in Chromium without newer features than the supported browsers have", needsChromium, (context) =>
    checkRuntime(oldestBrowser, context, { isPage: true }),
  );
});

describe.concurrent("undiciFetch passes every step", () => {
  const projects = new Map<string, string>();
  beforeAll(async () => {
    for (const undici of ["undici7-oldest", "undici7", "undici8-oldest"]) {
      projects.set(undici, await installWithUndici(undici));
    }
  });

  test.for<[undici: string, node: NodeVersion]>([
    ["undici7-oldest", "22-oldest"],
    ["undici7", "22-oldest"],
    ["undici7-oldest", "22"],
    ["undici7", "22"],
    ["undici8-oldest", "22"],
    ["undici7-oldest", "26"],
  ])("with %s in Node %s", ([undici, version], context) =>
    checkRuntime(nodeWithUndici(nodeBinary(version)), context, { project: projects.get(undici) ?? undici }),
  );
});
