import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { installPackages, packageFolders, packPackage } from "@hwc-users/testing";
import { build } from "esbuild";

const PAGE = `
export * from "@hwc-users/client";
export { validate } from "@hwc-users/client/validate";
`;

/** Packs and installs the client, and bundles it for a page, as the global `client`. */
export async function bundlePackedClient(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "contract-browser-"));
  try {
    const dependencies = packageFolders("packages/client", ["openapi-fetch"]);
    await installPackages(folder, [await packPackage("packages/client", folder)], dependencies);
    const { outputFiles } = await build({
      stdin: { contents: PAGE, resolveDir: folder },
      bundle: true,
      format: "iife",
      globalName: "client",
      platform: "browser",
      write: false,
      logLevel: "silent",
    });
    return outputFiles.map(({ text }) => text).join("");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
