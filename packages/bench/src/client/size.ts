import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { type Figure, figure, type Goal } from "../figures/figure.ts";

/** The bundled calls, each with the bound of its size in kB, if it has one. */
const CALLS: Record<string, Goal | undefined> = {
  client: undefined,
  function: { atMost: 6.5 },
  "openapi-fetch": undefined,
  ky: undefined,
};

/** Bundles each call for the browser with all that it imports, and measures its minified and gzipped size. */
export function measureSizes(): Promise<Figure[]> {
  return Promise.all(
    Object.entries(CALLS).map(async ([name, goal]) => {
      const label = { measure: "size, minified and gzipped", unit: "kB", subject: name };
      return figure(label, [(await gzippedSize(name)) / 1000], goal);
    }),
  );
}

async function gzippedSize(name: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`./calls/${name}.ts`, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2024",
    platform: "browser",
    logLevel: "silent",
  });
  const code = Buffer.concat(outputFiles.map(({ contents }) => contents));
  return gzipSync(code, { level: 9 }).length;
}
