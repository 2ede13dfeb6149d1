import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type OutputFile } from "esbuild";

/** What pages load. */
export interface Assets {
  /** Small enough to stand in the page, so that the first paint waits for nothing. */
  style: string;
  /** The script's path from the root of the site, by the name that the build gave it. */
  script: string;
  /** Runs before the first paint, so it stands in the page. */
  inlineScript: string;
  /** Each file's path and content. */
  files: Map<string, Uint8Array>;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Bundles the styles and the browser's scripts. The names of files carry a hash of the content, so that they can be cached for ever. */
export async function bundleAssets(): Promise<Assets> {
  const options = {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    outdir: "/",
    logLevel: "warning",
  } as const;
  const [pages, inline, styles] = await Promise.all([
    build({
      ...options,
      entryPoints: ["src/browser/site.ts"],
      entryNames: "assets/[name].[hash]",
      chunkNames: "assets/[name].[hash]",
      format: "esm",
      splitting: true,
      target: ["chrome124", "firefox128", "safari18"],
    }),
    build({ ...options, entryPoints: ["src/browser/theme.ts"], format: "iife" }),
    build({ ...options, entryPoints: ["style/site.css"] }),
  ]);
  const files = new Map(pages.outputFiles.map(({ path, contents }) => [`assets/${basename(path)}`, contents]));
  return {
    style: textOf(styles),
    script: find(files, /^assets\/site\..*\.js$/),
    inlineScript: textOf(inline),
    files,
  };
}

function textOf({ outputFiles: [file] }: { outputFiles: OutputFile[] }): string {
  return (file?.text ?? "").trim();
}

function find(files: Map<string, unknown>, pattern: RegExp): string {
  const found = [...files.keys()].find((path) => pattern.test(path));
  if (!found) throw new Error(`The bundle holds no file like ${pattern}.`);
  return found;
}
