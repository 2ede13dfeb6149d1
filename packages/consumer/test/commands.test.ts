import { join } from "node:path";
import { nodeBinary } from "@hwc-users/node-versions";
import { run, startProcess } from "@hwc-users/testing";
import { expect, inject, onTestFinished, test } from "vitest";

const commands = join(inject("project"), "node_modules/@hwc-users");

test.for([
  ["the oldest Node 22", nodeBinary("22-oldest")],
  ["Node 22", nodeBinary("22")],
  ["Node 26", nodeBinary("26")],
] as const)("the contract finds no violation in the mock, both in %s", async ([, node]) => {
  const mock = startProcess(node, [join(commands, "mock/dist/main.js"), "--port", "0", "--token", "valid-token"]);
  onTestFinished(() => mock.stop());
  const [, url = ""] = await mock.waitFor(/listen\S* on (http:\/\/[^\s"]+)/);
  const args = [join(commands, "contract/dist/contract.js"), "--target", url, "--rate", "1000"];
  const { exitCode, stdout, stderr } = await run(node, args);
  expect({ exitCode, stdout, stderr }).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("no violations") });
});
