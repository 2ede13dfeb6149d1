/** They ask the API of TypeScript 5, which 7.0 does not have, and take whichever TypeScript they find. */
const NEED_TYPESCRIPT_5 = ["openapi-typescript", "@stryker-mutator/core"];

function readPackage(manifest) {
  if (NEED_TYPESCRIPT_5.includes(manifest.name)) {
    delete manifest.peerDependencies?.typescript;
    manifest.dependencies.typescript = "5.9.3";
  }
  return manifest;
}

export const hooks = { readPackage };
