import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/**
 * Returns the folder for what a tool generates. It is empty, and lies in this package, so that the code in it resolves
 * the dependencies of the package.
 */
export async function emptyGeneratedFolder(name: string): Promise<string> {
  const folder = fileURLToPath(new URL(`../generated/${name}`, import.meta.url));
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  return folder;
}
