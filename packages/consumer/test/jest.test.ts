import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { nodeBinary } from "@hwc-users/node-versions";
import { exampleRequest, operations } from "@hwc-users/spec";
import { type CommandResult, run } from "@hwc-users/testing";
import { expect, inject, test } from "vitest";

const project = inject("project");
const passed = { exitCode: 0, stderr: expect.stringContaining("1 passed, 1 total") };

const useClient = `
test("calls the service", async () => {
  const send = jest.fn(async () => Response.json({ id: "u1" }));
  const workspace = createWorkspaceClient({ authToken: "any-token", region: "cn-north-4", fetch: send });
  const { id } = await workspace.updateUserInfo({ project_id: "p1", user_id: "u1", body: { disabled: true } });
  expect(id).toBe("u1");
  expect(send).toHaveBeenCalledTimes(1);
});`;

/** Runs a test file in Jest without a configuration, with the option that the README of the client names. */
async function runJest(type: "commonjs" | "module", code: string, node = process.execPath): Promise<CommandResult> {
  const readme = await readFile(join(project, "node_modules/@hwc-users/client/README.md"), "utf8");
  const [, option = ""] = /`NODE_OPTIONS=(\S+) npx jest`/.exec(readme) ?? [];
  const folder = await mkdtemp(join(project, "jest-"));
  await writeFile(join(folder, "package.json"), JSON.stringify({ type }));
  await writeFile(join(folder, "code.test.js"), code);
  const jest = fileURLToPath(import.meta.resolve("jest/bin/jest"));
  const options = ["--rootDir", folder, "--cacheDirectory", join(folder, "cache"), "--no-watchman", "--ci"];
  return run(node, [jest, ...options], { cwd: folder, env: { NODE_OPTIONS: option } });
}

test.for([
  ["Node 22", nodeBinary("22")],
  ["Node 24", process.execPath],
] as const)("jest imports the client in %s", async ([, node]) => {
  const imports = `import { jest } from "@jest/globals";\nimport { createWorkspaceClient } from "@hwc-users/client";`;
  expect(await runJest("module", `${imports}\n${useClient}`, node)).toMatchObject(passed);
});

test("jest requires the client", async () => {
  const code = `const { createWorkspaceClient } = require("@hwc-users/client");\n${useClient}`;
  expect(await runJest("commonjs", code)).toMatchObject(passed);
});

test.for(operations.slice(0, 1))("the mock scripts a reply to $operationId in jest", async (operation) => {
  const { url, ...init } = exampleRequest(operation, "");
  const code = `import { startMock } from "@hwc-users/mock";
    let mock;
    beforeAll(async () => { mock = await startMock({ port: 0 }); });
    afterAll(() => mock.close());
    test("scripts a reply", async () => {
      mock.reply("${operation.operationId}", { status: 403 });
      const response = await fetch(mock.url + ${JSON.stringify(url)}, ${JSON.stringify(init)});
      expect(response.status).toBe(403);
      expect(mock.requests("${operation.operationId}")).toHaveLength(1);
    });`;
  expect(await runJest("module", code)).toMatchObject(passed);
});
