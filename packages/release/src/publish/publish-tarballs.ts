import { npm, publishedIntegrity, registryOption } from "./npm.ts";
import type { CheckedTarball } from "./read-tarballs.ts";

/** How tarballs are published. */
export interface PublishOptions {
  /** The registry; that of npm's configuration by default. */
  registry?: string | undefined;
  /** Publishes at once, instead of staging for the approval of a maintainer. */
  direct: boolean;
}

/**
 * Publishes tarballs in order. It can run again after a failure: what the registry has already is skipped.
 *
 * @param write Receives a line for each tarball.
 * @returns Whether the registry has all of them now, or has staged them. After a failure, the others are still tried.
 * @throws {Error} when the registry has another tarball of a version, before anything is published.
 */
export function publishTarballs(
  tarballs: readonly CheckedTarball[],
  { registry, direct }: PublishOptions,
  write: (line: string) => void,
): boolean {
  const missing = tarballs.filter((tarball) => {
    const published = publishedIntegrity(tarball.name, tarball.version, registry);
    if (published !== undefined && published !== tarball.integrity) throw new Error(conflict(tarball, published));
    if (published !== undefined) write(`${tarball.name}@${tarball.version} is published already`);
    return published === undefined;
  });
  const command = direct ? ["publish"] : ["stage", "publish"];
  const results = missing.map(({ name, version, file }) => {
    const { exitCode, stdout, stderr } = npm([...command, file, "--access", "public", ...registryOption(registry)]);
    const isDone = exitCode === 0;
    write(
      isDone
        ? `${name}@${version} ${direct ? "published" : "staged"}`
        : `${name}@${version} failed:\n${stdout}${stderr}`,
    );
    return isDone;
  });
  return results.every((isDone) => isDone);
}

function conflict({ name, version, integrity }: CheckedTarball, published: string): string {
  return `The registry has another ${name}@${version}: ${published} instead of ${integrity}. Release a new version: npm accepts no second tarball of a version.`;
}
