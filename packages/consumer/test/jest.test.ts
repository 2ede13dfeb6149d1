import { mkdtemp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exampleRequest, operations } from "@hwc-users/spec";
import { run } from "@hwc-users/testing";
import { expect, inject, test } from "vitest";

test.for(operations.slice(0, 1))("the mock scripts a reply to $operationId in jest", async (operation) => {
  const folder = await mkdtemp(join(inject("project"), "jest-"));
  const { url, ...init } = exampleRequest(operation, "");
  await writeFile(
    join(folder, "mock.test.js"),
    `import { startMock } from "@hwc-users/mock";
    let mock;
    beforeAll(async () => { mock = await startMock({ port: 0 }); });
    afterAll(() => mock.close());
    test("scripts a reply", async () => {
      mock.reply("${operation.operationId}", { status: 403 });
      const response = await fetch(mock.url + ${JSON.stringify(url)}, ${JSON.stringify(init)});
      expect(response.status).toBe(403);
      expect(mock.requests("${operation.operationId}")).toHaveLength(1);
    });`,
  );
  const jest = fileURLToPath(import.meta.resolve("jest/bin/jest"));
  const options = ["--rootDir", folder, "--cacheDirectory", join(folder, "cache"), "--no-watchman", "--ci"];
  const result = await run(process.execPath, ["--experimental-vm-modules", jest, ...options], { cwd: folder });
  expect(result).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("1 passed, 1 total") });
});
