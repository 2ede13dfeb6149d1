import { unscoped } from "../pack/package-named.ts";
import type { PackedPackage } from "../pack/packed-package.ts";
import type { Problem } from "./check.ts";

/**
 * The largest tarball of each package in kB: about a fifth above the size of the first release. A dependency that slips into a
 * bundle, or a build folder that slips into a package, adds more than that.
 */
const LIMITS: Record<string, number> = { spec: 640, client: 240, mock: 2100, contract: 160 };

/** Checks the size of the tarball. */
export function checkSize(packed: PackedPackage): Problem[] {
  const limit = LIMITS[unscoped(packed)] ?? 0;
  const kilobytes = Math.ceil(packed.size / 1000);
  if (kilobytes <= limit) return [];
  const remedy = "List the files with tar -tvzf, and remove what slipped in, or raise the limit of this check.";
  return [{ file: "package.json", message: `the tarball has ${kilobytes} kB, the limit is ${limit} kB. ${remedy}` }];
}
