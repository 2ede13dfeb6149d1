import { copyFile, mkdir } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { ReleasedPackage } from "../packages.ts";
import { compareDocuments } from "../spec/compare-documents.ts";
import { pathIn, type Surface } from "./surface.ts";

/** A published OpenAPI document, such as `dist/openapi.json`. */
export function document(releasedPackage: ReleasedPackage, file: string): Surface {
  const present = pathIn(releasedPackage, file);
  const released = pathIn(releasedPackage, `released/${basename(file)}`);
  return {
    compare: () => compareDocuments(releasedPackage.name, released, present),
    async record() {
      await mkdir(dirname(released), { recursive: true });
      await copyFile(present, released);
    },
  };
}
