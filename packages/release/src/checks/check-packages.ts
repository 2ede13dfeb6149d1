import type { PackedPackage } from "../pack/packed-package.ts";
import type { Check, Release } from "./check.ts";
import { checkFiles } from "./files.ts";
import { checkLicences } from "./licences.ts";
import { checkLinks } from "./links.ts";
import { checkManifest } from "./manifest.ts";
import { checkPrivateContent } from "./private-content.ts";
import { checkPublint } from "./publint.ts";
import { checkSbom } from "./sbom.ts";
import { checkSize } from "./size.ts";
import { checkSourceMaps } from "./source-maps.ts";
import { checkTypes } from "./types.ts";

const checks: Record<string, Check> = {
  "package.json": checkManifest,
  files: checkFiles,
  licences: checkLicences,
  SBOM: checkSbom,
  links: checkLinks,
  "paths and secrets": checkPrivateContent,
  "source maps": checkSourceMaps,
  size: checkSize,
  publint: checkPublint,
  attw: checkTypes,
};

/**
 * Runs all checks over all tarballs.
 *
 * @returns The names of the checks, and a line for each problem: package, file, what is wrong, and what to do.
 */
export async function checkPackages(
  packages: readonly PackedPackage[],
  release: Release,
): Promise<{ checks: string[]; problems: string[] }> {
  const problems: string[] = [];
  for (const packed of packages) {
    for (const check of Object.values(checks)) {
      for (const { file, message } of await check(packed, release))
        problems.push(`${packed.name}: ${file}: ${message}`);
    }
  }
  return { checks: Object.keys(checks), problems };
}
