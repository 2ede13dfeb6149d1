import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";
import type { CallerName } from "./callers/all.ts";

/** How large one call is in the bundle of an application. */
export interface Size {
  caller: CallerName;
  /** In bytes, after minification. */
  minified: number;
  /** In bytes, minified and packed by gzip at level 9. */
  gzip: number;
  /** What is not as in the other rows. */
  note?: string;
}

const CALLERS: CallerName[] = [
  "fetch by hand",
  "ours",
  "ours by function",
  "openapi-fetch",
  "hey-api",
  "ky",
  "axios",
  "official core",
];

/** Bundles each caller for the browser, with all that it needs, and weighs it. */
export async function measureSizes(files: Record<CallerName, string>): Promise<Size[]> {
  return Promise.all(
    CALLERS.map(async (caller) => {
      try {
        return { caller, ...weigh(await bundle(files[caller], "browser")) };
      } catch {
        return { caller, ...weigh(await bundle(files[caller], "node")), note: "for Node: it needs Node's modules" };
      }
    }),
  );
}

async function bundle(file: string, platform: NonNullable<BuildOptions["platform"]>): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2024",
    platform,
    logLevel: "silent",
  });
  const [output] = outputFiles;
  if (!output) throw new Error(`esbuild made nothing of ${file}.`);
  return output.contents;
}

function weigh(code: Uint8Array): { minified: number; gzip: number } {
  return { minified: code.length, gzip: gzipSync(code, { level: 9 }).length };
}
