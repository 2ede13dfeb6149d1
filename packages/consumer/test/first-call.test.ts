import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startMock } from "@hwc-users/mock";
import { nodeBinary } from "@hwc-users/node-versions";
import { repository, run } from "@hwc-users/testing";
import { expect, inject, test } from "vitest";

const project = inject("project");
const guide = await readFile(join(repository, "apps/docs/guides/first-call.md"), "utf8");
const [, name = "", program = "", output = ""] =
  /Save this as `(\S+)`:\n\n```ts\n(.*?)```\n.*?```text output\n(.*?)```/s.exec(guide) ?? [];

test.for([
  ["the oldest Node 22", nodeBinary("22-oldest")],
  ["Node 22", nodeBinary("22")],
  ["Node 24", process.execPath],
] as const)("the program of the guide runs in %s without a flag, a setting or a warning", async ([, node]) => {
  await using mock = await startMock({ port: 0, stateful: true });
  const folder = await mkdtemp(join(project, "first-call-"));
  await writeFile(join(folder, "package.json"), "{}");
  await writeFile(join(folder, name), program.replace("http://127.0.0.1:4010", mock.url));
  const result = await run(node, [name], { cwd: folder, env: { NODE_OPTIONS: "" } });
  expect(result).toEqual({ exitCode: 0, stdout: output, stderr: "" });
});
