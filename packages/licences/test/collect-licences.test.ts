import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { collectLicences } from "../src/index.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "licences é "));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes a package, and returns the path of a file in it. */
async function writePackage(name: string, manifest: object, files: Record<string, string> = {}): Promise<string> {
  const root = join(folder, "node_modules", name);
  await mkdir(join(root, "esm"), { recursive: true });
  await writeFile(join(root, "package.json"), JSON.stringify({ name, version: "1.0.0", ...manifest }));
  await writeFile(join(root, "esm/package.json"), '{"type":"module"}');
  for (const [file, text] of Object.entries(files)) await writeFile(join(root, file), text);
  return join(root, "esm/index.js");
}

test("keeps the licence and the notice of each package once", async () => {
  const inputs = [
    await writePackage(
      "@scope/second",
      { license: "Apache-2.0" },
      { LICENSE: "the Apache text", "NOTICE.txt": "the notice", THIRD_PARTY_NOTICES: "the bundled packages" },
    ),
    await writePackage("first", { license: { type: "MIT" } }, { "licence.md": "the MIT text" }),
    join(folder, "src/own.ts"),
  ];
  const text = collectLicences([...inputs, ...inputs]);
  expect(text.match(/^\S+@1\.0\.0 .*$/gm)).toEqual(["@scope/second@1.0.0 (Apache-2.0)", "first@1.0.0 (MIT)"]);
  for (const part of ["the Apache text", "the notice", "the bundled packages", "the MIT text"])
    expect(text.split(part)).toHaveLength(2);
});

test("writes the MIT License for a package that only names it", async () => {
  const input = await writePackage("named-only", { license: "MIT", author: { name: "Ada" } });
  expect(collectLicences([input])).toMatch(/Copyright \(c\) Ada\n(.|\n)*WITHOUT WARRANTY/);
});

test("rejects inputs without a package: nothing would be checked", () => {
  expect(() => collectLicences([join(folder, "src/own.ts")])).toThrow("None of the 1 inputs is in node_modules");
});

test("names a package whose licence has no text", async () => {
  const input = await writePackage("textless", { license: "BSD-3-Clause" });
  expect(() => collectLicences([input])).toThrow("textless@1.0.0 (BSD-3-Clause) has no licence text");
});
