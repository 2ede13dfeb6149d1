import { existsSync, readFileSync, realpathSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { findPackageJSON } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { repository } from "./repository.ts";
import { runOrThrow } from "./run.ts";

/**
 * Creates a project and installs tarballs into it, without a registry.
 *
 * @param project The folder of the project.
 * @param tarballs The packages to install.
 * @param dependencies The folders of all packages that they depend on: {@link packageFolders} finds them.
 * @example
 * const client = await packPackage("packages/client", folder);
 * await installPackages(join(folder, "project"), [client], packageFolders("packages/client", ["openapi-fetch"]));
 */
export async function installPackages(
  project: string,
  tarballs: readonly string[],
  dependencies: readonly string[] = [],
): Promise<void> {
  await mkdir(project, { recursive: true });
  await writeFile(join(project, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const quiet = ["--offline", "--no-audit", "--no-fund", "--cache", join(project, ".npm-cache")];
  // npm packs the folders first, and would run their `prepare` scripts, which need the tools of their authors.
  const links = ["--install-links", "--ignore-scripts"];
  const copies = await Promise.all(dependencies.map((folder, index) => copyFolder(folder, project, index)));
  const [command, ...args] = npm();
  await runOrThrow(command, [...args, "install", ...quiet, ...links, ...tarballs, ...copies], { cwd: project });
}

/** Windows cannot start npm's script without a shell, so Node runs npm itself there. */
function npm(): [string, ...string[]] {
  if (process.platform !== "win32") return ["npm"];
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const folder = folders.find((each) => existsSync(join(each, "npm.cmd"))) ?? dirname(process.execPath);
  return [process.execPath, join(folder, "node_modules/npm/bin/npm-cli.js")];
}

/** pnpm makes equal files hard links to one file, and npm drops hard links when it packs a folder. Copies have none. */
async function copyFolder(folder: string, project: string, index: number): Promise<string> {
  const copy = join(project, ".dependencies", `${index}`);
  await cp(folder, copy, { recursive: true });
  return copy;
}

/**
 * Returns the folders of packages that a workspace package depends on, and of everything that those depend on.
 *
 * @param folder The folder of the workspace package in the repository, such as `packages/client`.
 * @param names The names of its dependencies.
 * @throws {Error} when a package is not installed; the message names it.
 */
export function packageFolders(folder: string, names: readonly string[]): string[] {
  return dependencyFolders(join(repository, folder, "package.json"), names);
}

function dependencyFolders(parent: string, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const found = findPackageJSON(name, parent);
    if (found === undefined) throw new Error(`${parent} does not find ${name}. Run pnpm install.`);
    const manifest = realpathSync(found);
    const { dependencies = {} } = JSON.parse(readFileSync(manifest, "utf8"));
    return [dirname(manifest), ...dependencyFolders(manifest, Object.keys(dependencies))];
  });
}
