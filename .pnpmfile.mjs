/** They print with the API of TypeScript 5, which 7 does not have; everything else is built by 7. */
const PRINTERS = ["openapi-typescript", "@hey-api/openapi-ts"];

function readPackage(manifest) {
  if (PRINTERS.includes(manifest.name)) {
    delete manifest.peerDependencies.typescript;
    manifest.dependencies.typescript = "5.9.3";
  }
  return manifest;
}

export const hooks = { readPackage };
