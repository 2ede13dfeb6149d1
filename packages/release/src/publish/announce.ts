import { listFiles, readReleaseState, switchRelease } from "@hwc-users/release-state";
import { repository } from "@hwc-users/testing";
import { publishedIntegrity } from "./npm.ts";
import { readTarballs } from "./read-tarballs.ts";

/** What is announced. */
export interface AnnounceOptions {
  /** The folder of the published tarballs. */
  folder: string;
  /** The registry; that of npm's configuration by default. */
  registry: string | undefined;
}

/**
 * Checks that the registry has the tarballs, and switches release.json and the instructions of the checkout to their version.
 *
 * @param root The checkout.
 * @returns What to do next.
 * @throws {Error} when the registry lacks one or has another one, or the checkout shows a newer version. Then nothing is switched.
 */
export function announce({ folder, registry }: AnnounceOptions, root = repository): string {
  const tarballs = readTarballs(folder);
  for (const { name, version, integrity } of tarballs) {
    const published = publishedIntegrity(name, version, registry);
    if (published === undefined)
      throw new Error(`The registry does not have ${name}@${version} yet. Approve it on npm, and try again.`);
    if (published !== integrity)
      throw new Error(`The registry has another ${name}@${version}: ${published} instead of ${integrity}.`);
  }
  const { version } = tarballs[0];
  const { published } = readReleaseState(root);
  if (published !== null && version.localeCompare(published, "en", { numeric: true }) < 0)
    throw new Error(`release.json shows ${published}, which is newer than ${version}. Keep it: users need the newest.`);
  switchRelease(root, listFiles(root), version);
  return `release.json and the instructions show ${version} now. Commit the changes.`;
}
