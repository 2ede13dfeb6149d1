import type { Change } from "./change.ts";
import { PACKAGES } from "./packages.ts";
import { readDocument } from "./spec/open-api-document.ts";
import { commands } from "./surfaces/commands.ts";
import { document } from "./surfaces/document.ts";
import { pathIn, type Surface } from "./surfaces/surface.ts";
import { types } from "./surfaces/types.ts";

/** What users of the published packages depend on. `@hwc-users/faults` is not published. */
const SURFACES: readonly Surface[] = [
  document(PACKAGES.spec, "dist/openapi.json"),
  types(PACKAGES.client),
  types(PACKAGES.mock),
  document(PACKAGES.mock, "dist/generated/control.json"),
  commands(PACKAGES.mock),
  commands(PACKAGES.contract),
];

/**
 * Lists every difference from the last release. The packages must be built.
 *
 * @throws {Error} when a document, a declaration or the help of a command cannot be read.
 */
export async function compareWithRelease(): Promise<Change[]> {
  const changes: Change[] = [];
  // One after the other: API Extractor needs all of a core.
  for (const surface of SURFACES) changes.push(...(await surface.compare()));
  return changes;
}

/** Returns the version of the last release. */
export async function readReleasedVersion(): Promise<string> {
  return (await readDocument(pathIn(PACKAGES.spec, "released/openapi.json"))).info.version;
}

/** Makes the present state the last release. The packages must be built. */
export async function writeBaseline(): Promise<void> {
  for (const surface of SURFACES) await surface.record();
}
