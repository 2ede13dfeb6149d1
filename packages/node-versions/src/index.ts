// A package of its own, without scripts: scripts of a package that depends on these would run on one of them.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/**
 * The versions of Node, from the oldest to the newest. They are the ends of `engines` in the published packages. `22-oldest` is the
 * oldest Node 22 that npm has for this platform: 22.0.0 on Linux.
 */
export const nodeVersions = ["22-oldest", "22", "26"] as const;

/** A version of Node. */
export type NodeVersion = (typeof nodeVersions)[number];

/**
 * Returns the path of an installed Node.
 *
 * @throws {Error} when this version is not installed for this platform.
 *
 * @example
 * execFileSync(nodeBinary("22"), ["--version"]);
 */
export function nodeBinary(version: NodeVersion): string {
  const platform = process.platform === "win32" ? "win" : process.platform;
  const manifest = `node${version}-${platform}-${process.arch}/package.json`;
  try {
    return join(dirname(require.resolve(manifest)), require(manifest).bin.node);
  } catch (error) {
    throw new Error(
      `Node ${version} is not installed for ${platform}-${process.arch}. Run "pnpm install"; if it still is not, ` +
        "npm has no package of Node for this platform.",
      { cause: error },
    );
  }
}
