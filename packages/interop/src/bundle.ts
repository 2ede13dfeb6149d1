import { build } from "esbuild";

/**
 * Bundles a TypeScript file that Node cannot run, because its imports lack extensions. Packages stay outside of the bundle.
 *
 * @param alias Packages to import in place of others.
 */
export async function bundle(entry: string, outfile: string, alias: Record<string, string> = {}): Promise<void> {
  await build({
    entryPoints: [entry],
    outfile,
    alias,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "silent",
  });
}
