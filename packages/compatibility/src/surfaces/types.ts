import type { ReleasedPackage } from "../packages.ts";
import { compareTypes } from "../types/compare-types.ts";
import { reportTypes } from "../types/report-types.ts";
import { readReleasedTexts, writeReleasedTexts } from "./released-texts.ts";
import { pathIn, type Surface } from "./surface.ts";

const EXTENSION = ".api.md";

/** The exported types of all entries of a package. */
export function types(releasedPackage: ReleasedPackage): Surface {
  return {
    async compare() {
      const released = await readReleasedTexts(releasedPackage, EXTENSION);
      const byEntry = [...released].map(([file, report]) => [entryOf(releasedPackage.name, file), report] as const);
      return compareTypes(releasedPackage.name, new Map(byEntry), await reportTypes(pathIn(releasedPackage, ".")));
    },
    async record() {
      const reports = await reportTypes(pathIn(releasedPackage, "."));
      const byFile = [...reports].map(([entry, report]) => [entry.split("/")[2] ?? "index", report] as const);
      await writeReleasedTexts(releasedPackage, EXTENSION, new Map(byFile));
    },
  };
}

function entryOf(name: string, file: string): string {
  return file === "index" ? name : `${name}/${file}`;
}
