import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { repository, runOrThrow } from "@hwc-users/testing";
import { expect, test } from "vitest";
import { packages } from "./packages.ts";

const entries = packages.flatMap(({ folder, manifest: { name, exports = {} } }) =>
  Object.keys(exports)
    // A file, such as ./openapi.json, is data.
    .filter((entry) => !/\.\w+$/.test(entry))
    .map((entry) => ({ folder, specifier: join(name, entry) })),
);

test.concurrent.for(entries)("$specifier is a source file under @hwc-users/source", async (entry, { expect }) => {
  const code = `process.stdout.write(import.meta.resolve(${JSON.stringify(entry.specifier)}))`;
  const args = ["--conditions=@hwc-users/source", "--input-type=module", "-e", code];
  const folder = join(repository, entry.folder);
  const file = fileURLToPath(await runOrThrow(process.execPath, args, { cwd: folder }));
  expect(file.startsWith(join(folder, "src/")), file).toBe(true);
  expect(existsSync(file), file).toBe(true);
});

test("packages have entries", () => {
  expect(entries.length).toBeGreaterThan(0);
});
