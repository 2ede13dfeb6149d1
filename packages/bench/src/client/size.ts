import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import type { Comparison, Goal, Label } from "@hwc-users/measurements";
import { build } from "esbuild";
import { figure } from "../figures/figure.ts";

/** The bundled calls, each with the bound of its size in kB, if it has one. */
const CALLS: Record<string, Goal | undefined> = {
  client: undefined,
  function: { atMost: 6.5 },
  "openapi-fetch": undefined,
  ky: undefined,
};

/** The figures of {@link measureSizes}. */
export const sizeLabels = Object.keys(CALLS).map(labelOf);

/** Bundles each call for the browser with all that it imports, and measures its minified and gzipped size. */
export function measureSizes(): Promise<Comparison[]> {
  return Promise.all(
    Object.entries(CALLS).map(async ([name, goal]) => figure(labelOf(name), [(await gzippedSize(name)) / 1000], goal)),
  );
}

function labelOf(subject: string): Label {
  return { measure: "size, minified and gzipped", unit: "kB", subject };
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
