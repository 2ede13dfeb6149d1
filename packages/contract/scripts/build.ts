// Bundles the command with all that it needs into dist/, so that the package installs nothing else.
import { chmodSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundledCode, collectLicences, createSbom } from "@hwc-users/licences";
import { bannerOf } from "@hwc-users/spec";
import { build } from "esbuild";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const folder = new URL("../dist/", import.meta.url);
const command = fileURLToPath(new URL("contract.js", folder));

const { metafile } = await build({
  entryPoints: [fileURLToPath(new URL("../src/command/main.ts", import.meta.url))],
  outfile: command,
  bundle: true,
  platform: "node",
  format: "esm",
  conditions: ["@hwc-users/source"],
  target: "node22",
  define: { BUILT_VERSION: JSON.stringify(version) },
  banner: { js: `#!/usr/bin/env node\n// ${bannerOf("packages/contract/", "pnpm build")}` },
  legalComments: "inline",
  metafile: true,
  logLevel: "warning",
});
chmodSync(command, 0o755);

const code = bundledCode([metafile]);
writeFileSync(new URL("THIRD-PARTY-LICENSES.txt", folder), collectLicences([...code.keys()]));
writeFileSync(new URL("sbom.cdx.json", folder), createSbom(fileURLToPath(new URL("..", folder)), code));
