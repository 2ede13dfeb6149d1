import { mkdtemp } from "node:fs/promises";
import { dirname, join } from "node:path";
import { installPackages, packageFolders } from "@hwc-users/testing";
import { inject } from "vitest";
import { writeScenario } from "../src/bundle.ts";

/**
 * Creates a project with the client and another version of undici.
 *
 * @param undici The name of the version in package.json, such as `undici7-oldest`.
 * @returns The folder of the project. It is removed with the project of all tests.
 */
export async function installWithUndici(undici: string): Promise<string> {
  const project = await mkdtemp(join(dirname(inject("project")), `${undici}-`));
  const client = inject("packages").filter(({ name }) => name === "@hwc-users/client");
  const dependencies = [
    ...packageFolders("packages/client", ["openapi-fetch"]),
    ...packageFolders("packages/consumer", [undici]),
  ];
  await installPackages(
    project,
    client.map(({ tarball }) => tarball),
    dependencies,
  );
  await writeScenario(project);
  return project;
}
