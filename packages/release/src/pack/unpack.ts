import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { runCommand } from "../commandline/commands.ts";
import type { PackedPackage } from "./packed-package.ts";

/**
 * Unpacks a tarball into a folder of its own beside it.
 *
 * @throws {Error} when it has a link, which could lead a check out of the folder.
 */
export async function unpack(tarball: string): Promise<PackedPackage> {
  const parent = join(tarball, "..", basename(tarball, ".tgz"));
  mkdirSync(parent);
  await runCommand("tar", ["-xzf", tarball, "-C", parent], { cwd: parent });
  const folder = join(parent, "package");
  const bytes = readFileSync(tarball);
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(folder, file).replaceAll(sep, "/");
      if (!entry.isFile()) throw new Error(`${tarball}: ${path} is not a regular file. Pack a file instead of a link.`);
      return { path, size: statSync(file).size };
    });
  return {
    name: manifest.name,
    version: manifest.version,
    manifest,
    tarball,
    size: bytes.length,
    integrity: integrityOf(bytes),
    folder,
    files,
  };
}

/** The hash of a tarball, as npm shows it. */
export function integrityOf(bytes: Uint8Array): string {
  return `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
}
