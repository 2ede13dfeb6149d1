import { realpathSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { findPackageJSON } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { packPackage, runOrThrow } from "@hwc-users/testing";
import { build } from "esbuild";

const client = fileURLToPath(new URL("../../../../client/package.json", import.meta.url));

const PAGE = `
export * from "@hwc-users/client";
export { validate } from "@hwc-users/client/validate";
`;

/** Packs the client, and bundles the content of its tarball for a page, as the global `client`. */
export async function bundlePackedClient(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "contract-browser-"));
  try {
    const modules = join(folder, "node_modules");
    const installed = join(modules, "@hwc-users/client");
    await mkdir(installed, { recursive: true });
    const tarball = await packPackage("packages/client", folder);
    await runOrThrow("tar", ["-xzf", tarball, "--strip-components=1", "-C", installed]);
    const dependency = findPackageJSON("openapi-fetch", client);
    if (dependency === undefined) throw new Error("openapi-fetch is not installed. Run `pnpm install`.");
    await symlink(dirname(realpathSync(dependency)), join(modules, "openapi-fetch"));
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
