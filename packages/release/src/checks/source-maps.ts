import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import type { PackedPackage } from "../pack/packed-package.ts";
import type { Problem } from "./check.ts";

/** Checks that the sources of each source map are relative, and in the tarball or in the map. */
export function checkSourceMaps({ folder, files }: PackedPackage): Problem[] {
  return files.flatMap(({ path }) => {
    if (!path.endsWith(".map")) return [];
    const map: { sources: string[]; sourcesContent?: (string | null)[]; sourceRoot?: string } = JSON.parse(
      readFileSync(join(folder, path), "utf8"),
    );
    const problems = map.sources.flatMap((source, index) => {
      if (/^(\/|\w+:)/.test(source)) return [`the source ${source} is absolute. Build with relative paths.`];
      const isPacked = files.some((file) => file.path === posix.join(posix.dirname(path), source));
      // The maps of other packages can lack their sources.
      if (isPacked || map.sourcesContent?.[index] || source.includes("/node_modules/")) return [];
      return [`the source ${source} is neither in the tarball nor in the map. Pack the source.`];
    });
    if (map.sourceRoot) problems.push(`has the root ${map.sourceRoot}. Build without sourceRoot.`);
    return problems.map((message) => ({ file: path, message }));
  });
}
