import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateSbom } from "@hwc-users/licences";
import type { PackedPackage } from "../pack/packed-package.ts";
import type { Problem } from "./check.ts";
import { licensedPackages } from "./licences.ts";

const FILE = "dist/sbom.cdx.json";

/** Checks that a package with code has a valid SBOM that lists the packages whose licences it contains, and no other. */
export async function checkSbom(packed: PackedPackage): Promise<Problem[]> {
  const has = (path: string) => packed.files.some((file) => file.path === path);
  if (!packed.files.some(({ path }) => /^dist\/.*\.js$/.test(path))) return [];
  if (!has(FILE)) return [{ file: FILE, message: "is missing. Write it with createSbom in the build." }];

  const text = readFileSync(join(packed.folder, FILE), "utf8");
  const violations = await validateSbom(text);
  if (violations !== null) return [{ file: FILE, message: `is invalid: ${JSON.stringify(violations)}` }];
  const sbom: { metadata: { component: { purl: string } }; components: { purl: string }[] } = JSON.parse(text);
  const expected = [urlOf(`${packed.name}@${packed.version}`), ...licensedPackages(packed).map(urlOf)];
  const listed = [sbom.metadata.component.purl, ...sbom.components.map(({ purl }) => purl)];
  return [
    ...expected.filter((url) => !listed.includes(url)).map((url) => `lacks ${url}`),
    ...listed
      .filter((url) => !expected.includes(url))
      .map((url) => `lists ${url}, whose licence is not in the tarball`),
  ].map((difference) => ({ file: FILE, message: `${difference}. Build again.` }));
}

/** The package URL of `name@version`. */
function urlOf(title: string): string {
  return `pkg:npm/${title.replace(/^@/, "%40")}`;
}
