import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { compressFolder } from "../../src/assets/compress.ts";
import { buildSite } from "../../src/site/build-site.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder of the site that this run of the tests built. */
    site: string;
  }
}

/** Builds the site from the sources, so that no test reads a stale one. In watch mode, builds it again before each run. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = (name: string) => fileURLToPath(new URL(`../../${name}/`, import.meta.url));
  const output = mkdtempSync(join(tmpdir(), "docs-site-"));
  async function build(): Promise<void> {
    await buildSite({ guides: folder("guides"), samples: folder("samples"), output, url: undefined });
    await compressFolder(output);
  }
  await build();
  project.onTestsRerun(build);
  project.provide("site", output);
  return () => rmSync(output, { recursive: true });
}
