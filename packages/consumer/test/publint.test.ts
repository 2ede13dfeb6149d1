import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { expect, inject, test } from "vitest";
import { run } from "../src/run.ts";

test("publint has nothing against the tarball", async () => {
  const { buffer } = Uint8Array.from(await readFile(inject("tarball")));
  const { messages, pkg } = await publint({
    pack: { tarball: buffer },
    pkgDir: "package",
    level: "warning",
    strict: true,
  });
  expect(messages.map((message) => formatMessage(message, pkg, { color: false }))).toEqual([]);
});

test("attw finds types wherever the tarball can be imported", async () => {
  const attw = join(fileURLToPath(import.meta.resolve("@arethetypeswrong/cli/package.json")), "../dist/index.js");
  // The client is ESM only: the profile leaves out how CommonJS, and Node 10, would resolve it.
  const args = [attw, inject("tarball"), "--profile", "esm-only", "--format", "json"];
  const { code, stdout, output } = await run(process.execPath, args, inject("project"));
  const { analysis } = JSON.parse(stdout);
  expect({ code, output }).toMatchObject({ code: 0 });
  expect(Object.keys(analysis.entrypoints)).toEqual([".", "./functions", "./validate", "./undici"]);
});
