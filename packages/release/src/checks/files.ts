import { unscoped } from "../pack/package-named.ts";
import type { PackedPackage } from "../pack/packed-package.ts";
import type { Problem } from "./check.ts";

const ALWAYS = /^(LICENSE|README\.md|CHANGELOG\.md|package\.json)$/;
const OF_A_BUILD = /^dist\/(THIRD-PARTY-LICENSES\.txt|sbom\.cdx\.json)$/;

/** The files that each package may contain, by the name without its scope. */
const EXPECTED: Record<string, RegExp[]> = {
  spec: [/^dist\/(zh-CN\/)?[\w.-]+\.(json|yaml|d\.cts)$/],
  client: [
    OF_A_BUILD,
    /^dist\/([\w-]+\/)?[\w-]+\.(js|d\.ts)(\.map)?$/,
    /^src\/([\w-]+\/)?[\w-]+(\.d)?\.(ts|js)$/,
    /^src\/generated\/THIRD-PARTY-LICENSES\.txt$/,
  ],
  mock: [
    OF_A_BUILD,
    /^dist\/([\w-]+\/)*[\w-]+\.d\.ts$/,
    /^dist\/[\w-]+\.js(\.map)?$/,
    /^dist\/generated\/[\w-]+\.json$/,
  ],
  contract: [OF_A_BUILD, /^dist\/contract\.js$/],
};

/** Checks that the tarball has the files that each package needs, and no unexpected one, such as a test. */
export function checkFiles(packed: PackedPackage): Problem[] {
  const { files } = packed;
  const expected = EXPECTED[unscoped(packed)] ?? [];
  const unexpected = files.filter(({ path }) => ![ALWAYS, ...expected].some((pattern) => pattern.test(path)));
  const missing = ["LICENSE", "README.md", "CHANGELOG.md"].filter((path) => files.every((file) => file.path !== path));
  return [
    ...unexpected.map(({ path }) => ({
      file: path,
      message: 'is not expected. Exclude it by "files" of package.json, or add it to EXPECTED of this check.',
    })),
    ...missing.map((path) => ({ file: path, message: "is missing. Write it in the folder of the package." })),
  ];
}
