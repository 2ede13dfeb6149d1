import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The file with the hashes of the tarballs, in the order of publishing and in the form of `sha512sum`. */
export const HASHES_FILE = "SHA512SUMS";

/** A checked tarball of the rehearsal. */
export interface CheckedTarball {
  name: string;
  version: string;
  /** The path of the tarball. */
  file: string;
  /** The hash of the tarball, as npm shows it: `sha512-…`. */
  integrity: string;
}

/**
 * Reads the tarballs that a rehearsal left in a folder, in the order of publishing.
 *
 * @throws {Error} when the folder is not of a rehearsal, the hash of one is not that of the rehearsal, or their versions differ.
 */
export function readTarballs(folder: string): [CheckedTarball, ...CheckedTarball[]] {
  const hashes = join(folder, HASHES_FILE);
  if (!existsSync(hashes))
    throw new Error(`${hashes} does not exist. Name the folder of pnpm release --rehearse --out.`);
  const lines = readFileSync(hashes, "utf8").trim().split("\n");
  const [first, ...others] = lines.map((line) => readTarball(folder, line));
  if (first === undefined) throw new Error(`${HASHES_FILE} lists no tarball. Run pnpm release --rehearse --out.`);
  const different = others.find(({ version }) => version !== first.version);
  if (different) throw new Error(`${different.name} has version ${different.version}, ${first.name} ${first.version}.`);
  return [first, ...others];
}

function readTarball(folder: string, line: string): CheckedTarball {
  const [expected, name = ""] = line.split("  ");
  const file = join(folder, name);
  const hash = createHash("sha512").update(readFileSync(file)).digest();
  if (hash.toString("hex") !== expected)
    throw new Error(
      `${file} is not the tarball of the rehearsal: its hash differs from ${HASHES_FILE}. Rehearse again.`,
    );
  const manifest = JSON.parse(execFileSync("tar", ["-xzOf", file, "package/package.json"], { encoding: "utf8" }));
  return { name: manifest.name, version: manifest.version, file, integrity: `sha512-${hash.toString("base64")}` };
}
