/** The packages that are released together, under one version. `faults` is not published, but has a changelog. */
export const PACKAGES = {
  spec: { name: "@hwc-users/spec", folder: "spec", documents: ["openapi.yaml", "sign-in/openapi.yaml"] },
  client: { name: "@hwc-users/client", folder: "packages/client", documents: [] },
  mock: { name: "@hwc-users/mock", folder: "apps/mock", documents: ["control/openapi.yaml"] },
  contract: { name: "@hwc-users/contract", folder: "packages/contract", documents: [] },
  faults: { name: "@hwc-users/faults", folder: "packages/faults", documents: [] },
} as const;

/** A package that is released: its name, its folder, and its hand-written OpenAPI documents with the version of the package. */
export type ReleasedPackage = (typeof PACKAGES)[keyof typeof PACKAGES];

/** The name of a package that is released. */
export type PackageName = ReleasedPackage["name"];

/** The packages in the order of reports. */
export const packages: readonly ReleasedPackage[] = Object.values(PACKAGES);
