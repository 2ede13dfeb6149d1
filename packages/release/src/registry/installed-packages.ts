import { readFileSync, realpathSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname } from "node:path";

/** An installed package of others. */
export interface InstalledPackage {
  folder: string;
  manifest: { name: string; version: string; [field: string]: unknown };
}

/**
 * Finds installed packages and everything that they depend on, required peers included. An optional dependency that is not installed, such as one for
 * another system, is removed from the manifest: some package managers stop if the registry does not have it.
 *
 * @param roots The names of packages, and a file of the package that depends on them.
 * @throws {Error} when a package is missing; the message names it.
 */
export function installedPackages(roots: readonly { from: string; names: readonly string[] }[]): InstalledPackage[] {
  const found = new Map<string, InstalledPackage>();
  for (const { from, names } of roots) for (const name of names) add(name, from, found);
  return [...found.values()];
}

function add(name: string, from: string, found: Map<string, InstalledPackage>): void {
  const file = find(name, from);
  if (file === undefined) throw new Error(`${from} does not find ${name}. Run pnpm install.`);
  if (found.has(file)) return;
  const { devDependencies, scripts, ...manifest } = JSON.parse(readFileSync(file, "utf8"));
  const optional = Object.keys(manifest.optionalDependencies ?? {});
  const installed = optional.filter((dependency) => find(dependency, file) !== undefined);
  const optionalDependencies = pick(manifest.optionalDependencies, installed);
  // npm writes optional dependencies into both lists.
  const required = Object.keys(manifest.dependencies ?? {}).filter((dependency) => !optional.includes(dependency));
  const dependencies = pick(manifest.dependencies, required);
  found.set(file, { folder: dirname(file), manifest: { ...manifest, dependencies, optionalDependencies } });
  const peers = Object.keys(manifest.peerDependencies ?? {}).filter(
    (peer) => !manifest.peerDependenciesMeta?.[peer]?.optional,
  );
  for (const dependency of [...required, ...installed, ...peers]) add(dependency, file, found);
}

function find(name: string, from: string): string | undefined {
  try {
    const manifest = findPackageJSON(name, from);
    return manifest && realpathSync(manifest);
  } catch {
    return undefined;
  }
}

function pick(dependencies: Record<string, string> = {}, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(dependencies).filter(([name]) => names.includes(name)));
}
