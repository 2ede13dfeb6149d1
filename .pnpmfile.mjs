import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";

/**
 * They call the API of TypeScript 5, which 7.0 does not have, and use any TypeScript that they find. `tanu` finds its own 4.9,
 * a further 65 MB.
 */
const NEED_TYPESCRIPT_5 = ["openapi-typescript", "@hey-api/openapi-ts", "@stryker-mutator/core", "tanu"];

/** The packages that contain Node for one platform. */
const NODE_FOR_A_PLATFORM = /^node-(bin-)?(darwin|linux|win)-/;

function readPackage(manifest) {
  if (NEED_TYPESCRIPT_5.includes(manifest.name)) {
    delete manifest.peerDependencies?.typescript;
    manifest.dependencies.typescript = "5.9.3";
  }
  if (NODE_FOR_A_PLATFORM.test(manifest.name)) {
    // They are strings there. pnpm ignores those, and would install the package on every platform.
    manifest.os = [manifest.os].flat();
    manifest.cpu = [manifest.cpu].flat();
    // Node needs glibc, and the package does not say so.
    if (manifest.os.includes("linux")) manifest.libc = ["glibc"];
  }
  return manifest;
}

/**
 * Removes from a published package.json what works in this repository only, and adds the links to the repository. release.json has
 * its address, or null while there is none that users can open.
 */
function beforePacking({ devDependencies, scripts, ...manifest }, folder) {
  for (const entry of Object.values(manifest.exports ?? {})) delete entry["@hwc-users/source"];
  const { repository } = JSON.parse(readFileSync(new URL("release.json", import.meta.url), "utf8"));
  return repository === null ? manifest : { ...manifest, ...linksTo(repository, folder) };
}

function linksTo(repository, folder) {
  const directory = relative(import.meta.dirname, folder)
    .split(sep)
    .join("/");
  return {
    homepage: `${repository}/tree/HEAD/${directory}#readme`,
    bugs: `${repository}/issues`,
    repository: { type: "git", url: `git+${repository}.git`, directory },
  };
}

export const hooks = { readPackage, beforePacking };
