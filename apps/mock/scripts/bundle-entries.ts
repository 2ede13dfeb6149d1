import { chmodSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type BundledCode, bundledCode } from "@hwc-users/licences";
import { build, type Plugin } from "esbuild";

// CommonJS packages load Node's modules with require, which ECMAScript modules do not have. The source imports createRequire too.
const REQUIRE =
  'import { createRequire as createRequireOfBundle } from "node:module"; const require = createRequireOfBundle(import.meta.url);';

/** Replaces packages that Prism loads and the mock does not need in full with src/prism/substitutes. */
const substitutes: Plugin = {
  name: "substitutes",
  setup({ onResolve }) {
    const names = ["@faker-js/faker", "node-fetch", "uri-template-lite"];
    const folder = new URL("../src/prism/substitutes/", import.meta.url);
    onResolve({ filter: new RegExp(`^(${names.join("|")})$`) }, ({ path }) => ({
      path: fileURLToPath(new URL(`${path.split("/").at(-1)}.ts`, folder)),
    }));
  },
};

/** Bundles the entries into dist/, with shared chunks. */
export async function bundleEntries(): Promise<BundledCode> {
  const node = await build({
    entryPoints: ["src/index.ts", "src/main.ts"],
    outdir: "dist",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node22",
    conditions: ["@hwc-users/source"],
    mainFields: ["module", "main"],
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: true,
    legalComments: "none",
    banner: { js: REQUIRE },
    plugins: [substitutes],
    metafile: true,
  });
  const msw = await build({
    entryPoints: { msw: "src/msw/index.ts" },
    outdir: "dist",
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    external: ["msw"],
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: true,
    metafile: true,
  });
  chmodSync("dist/main.js", 0o755);
  return bundledCode([node.metafile, msw.metafile]);
}
