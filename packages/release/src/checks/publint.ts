import { readFile } from "node:fs/promises";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import type { PackedPackage } from "../pack/packed-package.ts";
import type { Problem } from "./check.ts";

/** Runs publint over the tarball. */
export async function checkPublint({ tarball }: PackedPackage): Promise<Problem[]> {
  const pack = { tarball: Uint8Array.from(await readFile(tarball)).buffer };
  const { messages, pkg } = await publint({ pack, pkgDir: "package", level: "warning", strict: true });
  return messages.map((message) => ({
    file: "package.json",
    message: `publint: ${formatMessage(message, pkg, { color: false }) ?? message.code}`,
  }));
}
