import type { PackedPackage } from "../pack/packed-package.ts";
import type { Problem, Release } from "./check.ts";

const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Checks the package.json: the version, the repository, exact dependencies, and nothing that works in the repository only. */
export function checkManifest({ manifest }: PackedPackage, { version, repository }: Release): Problem[] {
  const messages: string[] = [];
  if (manifest.version !== version)
    messages.push(`has version ${manifest.version}, the release is ${version}. Run pnpm release:version.`);
  // npm refuses a provenance from another repository.
  if (!manifest.repository?.url?.includes(repository))
    messages.push(
      `has the repository ${manifest.repository?.url}, not ${repository}. Write it in beforePacking of .pnpmfile.mjs.`,
    );
  if (manifest.publishConfig?.registry)
    messages.push(`is published to ${manifest.publishConfig.registry}. Remove "registry" from "publishConfig".`);
  // The registry of the rehearsal accepts a private package, and npm publish does not.
  for (const field of ["scripts", "devDependencies", "private"] as const) {
    if (manifest[field]) messages.push(`has "${field}". Remove it in beforePacking of .pnpmfile.mjs.`);
  }
  for (const [name, range] of Object.entries({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
    if (!EXACT.test(range)) messages.push(`depends on ${name}@${range}. Write an exact version in the catalog.`);
  }
  const text = JSON.stringify(manifest);
  for (const [word] of text.matchAll(/catalog:|workspace:|"[^"]+\/source"/g))
    messages.push(`contains ${word}, which works in the repository only. Remove it in beforePacking of .pnpmfile.mjs.`);
  return messages.map((message) => ({ file: "package.json", message }));
}
