import { fileURLToPath } from "node:url";
import { run, startProcess } from "@hwc-users/testing";
import { expect, inject, onTestFinished, test } from "vitest";

const preview = ["--conditions=@hwc-users/source", fileURLToPath(new URL("../src/preview.ts", import.meta.url))];

test("serves a built site that was downloaded", async () => {
  const server = startProcess(process.execPath, [...preview, inject("site")], {
    env: { ...process.env, DOCS_PORT: "0" },
  });
  onTestFinished(() => server.stop());
  const [, url] = await server.waitFor(/Docs {2}(\S+)/);
  const response = await fetch(`${url}/errors.html`);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain("USG.201040000");
});

test.for([[], [import.meta.dirname]])("refuses a folder without a site: %o", async (args) => {
  const { exitCode, stderr } = await run(process.execPath, [...preview, ...args]);
  expect(exitCode).toBe(1);
  expect(stderr).toBe(`"${args[0] ?? ""}" is no built site: it has no index.html. Write pnpm docs:preview <folder>.\n`);
});
