import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../commandline/commands.ts";
import { type InstalledPackage, installedPackages } from "./installed-packages.ts";
import { publishDocument } from "./publish-document.ts";
import type { Registry } from "./start-registry.ts";

/**
 * Publishes installed packages of others, and everything that they depend on, to the registry of the rehearsal.
 *
 * @param folder A folder for the copies that are packed.
 * @param roots The packages, and a file of the package that depends on them.
 * @returns How many packages were published.
 */
export async function publishInstalled(
  registry: Registry,
  folder: string,
  roots: readonly { from: string; names: readonly string[] }[],
): Promise<number> {
  const packages = installedPackages(roots);
  await mkdir(folder, { recursive: true });
  // A package in two versions: the newest is published last, and so becomes the latest.
  const inOrder = packages.toSorted((a, b) =>
    a.manifest.version.localeCompare(b.manifest.version, "en", { numeric: true }),
  );
  for (const { folder: installed, manifest } of inOrder) {
    const bytes = await packCopy(installed, manifest, folder);
    await publishDocument(registry, manifest, bytes);
  }
  return packages.length;
}

async function packCopy(installed: string, manifest: InstalledPackage["manifest"], folder: string): Promise<Buffer> {
  const copy = join(folder, "package");
  const tarball = join(folder, "package.tgz");
  // What is installed is what the authors published, so all of it is packed, but not the links to the dependencies.
  await cp(installed, copy, { recursive: true, filter: (path) => !path.startsWith(join(installed, "node_modules")) });
  await writeFile(join(copy, "package.json"), JSON.stringify(manifest));
  await runCommand("tar", ["-czf", tarball, "package"], { cwd: folder });
  await rm(copy, { recursive: true });
  return readFile(tarball);
}
