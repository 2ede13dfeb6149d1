import { realpathSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink } from "node:fs/promises";
import { findPackageJSON } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { pack } from "../pack.ts";
import { runWell } from "../run.ts";

const client = fileURLToPath(new URL("../../../../client/package.json", import.meta.url));

const PAGE = `
export { createMeetingClient, createWorkspaceClient } from "@hwc-users/client";
export { validate } from "@hwc-users/client/validate";
`;

/** Packs the client, and bundles what came out of the tarball for a page, as the global `client`. */
export async function bundlePackedClient(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "contract-browser-"));
  try {
    const modules = join(folder, "node_modules");
    await mkdir(join(modules, "@hwc-users/client"), { recursive: true });
    const tarball = await pack("client", folder);
    await runWell("tar", ["-xzf", tarball, "--strip-components=1", "-C", join(modules, "@hwc-users/client")], folder);
    const dependency = findPackageJSON("openapi-fetch", client);
    if (dependency === undefined) throw new Error("There is no openapi-fetch. Install the repository.");
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
