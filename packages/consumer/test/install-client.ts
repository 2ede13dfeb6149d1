import { mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { installClient } from "../src/install.ts";
import { packClient } from "../src/pack.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The packed client. */
    tarball: string;
    /** The project where it is installed. */
    project: string;
  }
}

/** Packs and installs the client once, for all tests; returns what takes it away. */
export default async function setup(vitest: TestProject): Promise<() => Promise<void>> {
  // A path with links in it would part files from what they import: compilers follow links.
  const folder = await realpath(await mkdtemp(join(tmpdir(), "hwc-users-consumer-")));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const project = join(folder, "project");
    await mkdir(project);
    const tarball = await packClient(folder);
    await installClient(tarball, project);
    vitest.provide("tarball", tarball);
    vitest.provide("project", project);
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}
