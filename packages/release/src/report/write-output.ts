import { createHash } from "node:crypto";
import { globSync } from "node:fs";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { PackedPackage } from "../pack/packed-package.ts";
import { HASHES_FILE } from "../publish/read-tarballs.ts";
import { COMMIT_FILE } from "../publish/rehearsed-commit.ts";

/** Writes what a later job publishes: the checked tarballs and their hashes, their SBOMs, their commit, and the report. */
export async function writeOutput(
  folder: string,
  { commit, packages }: { commit: string; packages: readonly PackedPackage[] },
  report: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const hashes: string[] = [];
  for (const { tarball, folder: unpacked } of packages) {
    await copyFile(tarball, join(folder, basename(tarball)));
    hashes.push(
      `${createHash("sha512")
        .update(await readFile(tarball))
        .digest("hex")}  ${basename(tarball)}\n`,
    );
    for (const sbom of globSync("dist/*.cdx.json", { cwd: unpacked }))
      await copyFile(join(unpacked, sbom), join(folder, `${basename(tarball, ".tgz")}.cdx.json`));
  }
  await writeFile(join(folder, HASHES_FILE), hashes.join(""));
  await writeFile(join(folder, COMMIT_FILE), `${commit}\n`);
  await writeFile(join(folder, "report.txt"), report);
}
