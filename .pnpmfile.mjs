/** They ask the API of TypeScript 5, which 7.0 does not have, and take whichever TypeScript they find. */
const NEED_TYPESCRIPT_5 = ["openapi-typescript", "@stryker-mutator/core"];

function readPackage(manifest) {
  if (NEED_TYPESCRIPT_5.includes(manifest.name)) {
    delete manifest.peerDependencies?.typescript;
    manifest.dependencies.typescript = "5.9.3";
  }
  return manifest;
}

/** Removes from a published package.json what works in this repository only. */
function beforePacking({ devDependencies, scripts, ...manifest }) {
  for (const entry of Object.values(manifest.exports ?? {})) delete entry["@hwc-users/source"];
  return manifest;
}

export const hooks = { readPackage, beforePacking };
