export { type BundledCode, bundledCode, composedCode, type Metafile } from "./bundled-code.ts";
export { collectLicences } from "./collect-licences.ts";
export { createSbom } from "./create-sbom.ts";
export { validateSbom } from "./validate-sbom.ts";
