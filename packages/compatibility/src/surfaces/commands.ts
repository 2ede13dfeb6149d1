import { readFile } from "node:fs/promises";
import { runOrThrow } from "@hwc-users/testing";
import { compareHelp } from "../command-line/compare-help.ts";
import type { ReleasedPackage } from "../packages.ts";
import { readReleasedTexts, writeReleasedTexts } from "./released-texts.ts";
import { pathIn, type Surface } from "./surface.ts";

const EXTENSION = ".help.txt";

/** The commands of a package, with the options that their help lists. */
export function commands(releasedPackage: ReleasedPackage): Surface {
  return {
    compare: async () =>
      compareHelp(
        releasedPackage.name,
        await readReleasedTexts(releasedPackage, EXTENSION),
        await readHelp(releasedPackage),
      ),
    record: async () => writeReleasedTexts(releasedPackage, EXTENSION, await readHelp(releasedPackage)),
  };
}

/** Returns the help of the built commands, by their names. */
async function readHelp(releasedPackage: ReleasedPackage): Promise<Map<string, string>> {
  const { bin }: { bin: Record<string, string> } = JSON.parse(
    await readFile(pathIn(releasedPackage, "package.json"), "utf8"),
  );
  const texts = Object.entries(bin).map(async ([command, file]) => {
    return [command, await runOrThrow(process.execPath, [pathIn(releasedPackage, file), "--help"])] as const;
  });
  return new Map(await Promise.all(texts));
}
