import { realpathSync } from "node:fs";
import { cp, mkdir, rename, symlink, writeFile } from "node:fs/promises";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { runWell } from "./run.ts";

const client = fileURLToPath(new URL("../../client/package.json", import.meta.url));
const ownPackage = fileURLToPath(new URL("../package.json", import.meta.url));

/**
 * Makes a project with the packed client in its node_modules, as an install would, but without a registry: what the client
 * needs comes from where this repository has it.
 */
export async function installClient(tarball: string, project: string): Promise<void> {
  const modules = join(project, "node_modules");
  await mkdir(join(modules, "@hwc-users"), { recursive: true });
  await mkdir(join(modules, "@types"));
  await writeFile(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));

  await runWell("tar", ["-xzf", tarball, "-C", project], project, process.env);
  await rename(join(project, "package"), join(modules, "@hwc-users/client"));

  const openapiFetch = folderOf("openapi-fetch", client);
  const helpers = folderOf("openapi-typescript-helpers", join(openapiFetch, "package.json"));
  await cp(openapiFetch, join(modules, "openapi-fetch"), { recursive: true });
  await cp(helpers, join(modules, "openapi-typescript-helpers"), { recursive: true });
  // Linked, not copied: each needs others that lie beside it.
  await symlink(folderOf("undici", client), join(modules, "undici"));
  await symlink(folderOf("@types/node", ownPackage), join(modules, "@types/node"));
}

/** The real folder of a package, as another package finds it. */
function folderOf(name: string, from: string): string {
  const manifest = findPackageJSON(name, from);
  if (manifest === undefined) throw new Error(`${from} has no ${name}. Install the repository.`);
  return dirname(realpathSync(manifest));
}
