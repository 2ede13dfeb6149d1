import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPackages, packageFolders, packPackage } from "@hwc-users/testing";
import type { TestProject } from "vitest/node";
import { type PublishedPackage, publishedPackages } from "../src/published-packages.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The published packages, packed. */
    packages: (PublishedPackage & { tarball: string })[];
    /** The project where they are installed. */
    project: string;
  }
}

/** Packs the published packages and installs them once, for all tests. Returns the function that removes them. */
export default async function setup(vitest: TestProject): Promise<() => Promise<void>> {
  // Compilers resolve links: through a path with links in it, they would see each file under two names.
  const folder = await realpath(await mkdtemp(join(tmpdir(), "hwc-users-consumer-")));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const pack = async (one: PublishedPackage) => ({ ...one, tarball: await packPackage(one.folder, folder) });
    const packages = await Promise.all(publishedPackages.map(pack));
    const dependencies = packageFolders("packages/client", ["openapi-fetch", "undici", "node-fetch", "@types/node"]);
    const project = join(folder, "project");
    await installPackages(
      project,
      packages.map(({ tarball }) => tarball),
      dependencies,
    );
    vitest.provide("packages", packages);
    vitest.provide("project", project);
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}
