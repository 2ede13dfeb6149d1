import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";

/** The folder of a project, for one test file. */
export let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "licences é "));
});
afterAll(() => rm(folder, { recursive: true }));

/** Installs a package in the project, and returns the path of a file in it. */
export async function installPackage(
  name: string,
  manifest: object,
  files: Record<string, string> = {},
): Promise<string> {
  const root = join(folder, "node_modules", name);
  await mkdir(join(root, "esm"), { recursive: true });
  await writeFile(join(root, "package.json"), JSON.stringify({ name, version: "1.0.0", ...manifest }));
  await writeFile(join(root, "esm/package.json"), '{"type":"module"}');
  for (const [file, text] of Object.entries(files)) await writeFile(join(root, file), text);
  return join(root, "esm/index.js");
}
