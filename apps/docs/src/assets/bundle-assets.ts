import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BundledCode, bundledCode } from "@hwc-users/licences";
import { build, type OutputFile } from "esbuild";
import { bundle as bundleStyles } from "lightningcss";

/** The styles and scripts of the pages. */
export interface Assets {
  /** Inlined in each page: it is small, and the first paint needs no further request. */
  style: string;
  /** The path of the script from the root of the site. */
  script: string;
  /** Inlined in each page, because it must run before the first paint. */
  inlineScript: string;
  /** The files to write: path to content. */
  files: Map<string, Uint8Array>;
  /** The code that the scripts contain. */
  code: BundledCode;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Browsers without nesting, range queries and `light-dark()`, which are lowered for them: 2021 and later. */
const STYLE_TARGETS = { chrome: 90 << 16, firefox: 90 << 16, safari: 15 << 16 };

/** Bundles the styles and the browser scripts. File names contain a content hash, so browsers can cache them for ever. */
export async function bundleAssets(): Promise<Assets> {
  const options = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    outdir: "/",
    logLevel: "warning",
  } as const;
  const [pages, inline] = await Promise.all([
    build({
      ...options,
      // The packages of this repository are bundled from their source, as in tests.
      conditions: ["@hwc-users/source"],
      alias: { "tough-cookie": "./src/assets/no-cookies.ts", "is-node-process": "./src/assets/no-cookies.ts" },
      entryPoints: ["src/browser/site.ts"],
      entryNames: "assets/[name].[hash]",
      chunkNames: "assets/[name].[hash]",
      format: "esm",
      splitting: true,
      target: ["chrome124", "firefox128", "safari18"],
    }),
    build({ ...options, entryPoints: ["src/browser/theme.ts"], format: "iife" }),
  ]);
  const styles = bundleStyles({ filename: join(root, "style/site.css"), minify: true, targets: STYLE_TARGETS });
  const files = new Map(pages.outputFiles.map(({ path, contents }) => [`assets/${basename(path)}`, contents]));
  return {
    style: new TextDecoder().decode(styles.code),
    script: find(files, /^assets\/site\..*\.js$/),
    inlineScript: textOf(inline),
    files,
    code: bundledCode([pages.metafile, inline.metafile], root),
  };
}

function textOf({ outputFiles: [file] }: { outputFiles: OutputFile[] }): string {
  return (file?.text ?? "").trim();
}

function find(files: Map<string, unknown>, pattern: RegExp): string {
  const found = [...files.keys()].find((path) => pattern.test(path));
  if (!found)
    throw new Error(`The bundle has no file that matches ${pattern}. See the entry points in bundle-assets.ts.`);
  return found;
}
