/** openapi-typescript prints with the API of TypeScript 5, which 7 does not have; everything else is built by 7. */
function readPackage(manifest) {
  if (manifest.name === "openapi-typescript") {
    delete manifest.peerDependencies.typescript;
    manifest.dependencies.typescript = "5.9.3";
  }
  return manifest;
}

export const hooks = { readPackage };
