import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { ReleasedPackage } from "../packages.ts";
import { pathIn } from "./surface.ts";

/** Reads the files with an extension in the folder `released/` of a package, by their names without it. */
export async function readReleasedTexts(
  releasedPackage: ReleasedPackage,
  extension: string,
): Promise<Map<string, string>> {
  const folder = pathIn(releasedPackage, "released");
  const files = (await readdir(folder)).filter((file) => file.endsWith(extension));
  const texts = files.map(
    async (file) => [file.slice(0, -extension.length), await readFile(join(folder, file), "utf8")] as const,
  );
  return new Map(await Promise.all(texts));
}

/** Replaces the files with an extension in the folder `released/` of a package. */
export async function writeReleasedTexts(
  releasedPackage: ReleasedPackage,
  extension: string,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const folder = pathIn(releasedPackage, "released");
  await mkdir(folder, { recursive: true });
  const stale = (await readdir(folder)).filter((file) => file.endsWith(extension));
  await Promise.all(stale.map((file) => rm(join(folder, file))));
  await Promise.all([...texts].map(([file, text]) => writeFile(join(folder, `${file}${extension}`), text)));
}
