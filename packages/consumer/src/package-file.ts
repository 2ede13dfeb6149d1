import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";

/** Returns the path of a file in a dependency of this package. */
export function packageFile(name: string, path: string): string {
  const manifest = findPackageJSON(name, import.meta.url);
  if (manifest === undefined) throw new Error(`The package ${name} is missing. Run pnpm install.`);
  return join(dirname(manifest), path);
}
