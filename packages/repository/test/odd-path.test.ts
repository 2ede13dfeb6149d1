import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyRepository, type RepositoryCopy } from "../src/copy-repository.ts";

describe("in a folder whose path has a space and an é,", () => {
  let parent: string;
  let copy: RepositoryCopy;

  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), "odd-path-"));
    copy = await copyRepository(join(parent, "a répository"), { env: { CASES: "400", SEED: "1" } });
    await copy.runScript("spec", "generate");
    await Promise.all([copy.runScript("packages/client", "generate"), copy.runScript("apps/mock", "generate")]);
    for (const folder of ["packages/client", "packages/contract", "apps/mock", "apps/docs"])
      await copy.runScript(folder, "build");
  });
  afterAll(() => rm(parent, { recursive: true, force: true }));

  test("the coverage gate counts what the contract tests cover", async () => {
    const output = await copy.runScript("packages/contract", "contract");
    expect(output).toMatch(/^updateUser +(\d+)\/\1 .* 100 %$/m);
    expect(output).toContain("Report: ");
  });

  test("the size gate measures bundles", async () => {
    const output = await copy.runScript("packages/consumer", "test:packed", "test/size.test.ts");
    expect(output).toMatch(/ \d+ bytes, minified and gzipped/);
  });

  test("the link gate reports a broken link, and no other", async () => {
    const layout = join(copy.folder, "apps/docs/src/site/layout.ts");
    await writeFile(
      layout,
      (await readFile(layout, "utf8")).replace('href="index.html"', 'href="errors.html#nowhere"'),
    );
    // From the name of the error to its stack.
    const message = /Error: [^\n]*\n([^\n]*errors\.html#nowhere\n)+ +at /;
    await expect(copy.runScript("apps/docs", "build")).rejects.toThrow(message);
  });

  test.for<[folder: string, name: string]>([
    ["packages/client", "ajv"],
    ["packages/contract", "fast-check"],
    ["apps/mock", "@stoplight/prism-http"],
  ])("the licence gate of %s finds %s", async ([folder, name]) => {
    const licences = await readFile(join(copy.folder, folder, "dist/THIRD-PARTY-LICENSES.txt"), "utf8");
    expect(licences).toMatch(new RegExp(`^${name}@\\d`, "m"));
  });
});
