import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { copyRepository, type RepositoryCopy } from "@hwc-users/repository";
import { packages } from "../packages.ts";

/** Copies the repository, and releases the copy as 1.0.0. */
export async function copyReleased(folder: string): Promise<RepositoryCopy> {
  const copy = await copyRepository(folder);
  const { version } = JSON.parse(await readFile(join(folder, "spec/package.json"), "utf8"));
  for (const { folder: packageFolder, documents } of packages) {
    for (const file of ["package.json", "CHANGELOG.md", ...documents]) {
      await edit(join(folder, packageFolder, file), (text) => text.replaceAll(version, "1.0.0"));
    }
  }
  await buildCompared(copy);
  await copy.runScript("packages/compatibility", "write-baseline");
  await edit(join(folder, "release.json"), (text) => JSON.stringify({ ...JSON.parse(text), published: "1.0.0" }));
  return copy;
}

/** Generates and builds what is compared, as `pnpm build:compared` does with a cache and an installation. */
export async function buildCompared(copy: RepositoryCopy): Promise<void> {
  await copy.runScript("spec", "generate");
  for (const folder of ["packages/client", "apps/mock"]) {
    await copy.runScript(folder, "generate");
    await copy.runScript(folder, "build");
  }
  await copy.runScript("packages/contract", "build");
}

/** Replaces the text of a file. */
export async function edit(file: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(file, "utf8");
  const edited = change(text);
  if (edited === text) throw new Error(`${file} was not changed. Correct the edit.`);
  await writeFile(file, edited);
}
