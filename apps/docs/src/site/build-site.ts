import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { collectLicences, composedCode, createSbom } from "@hwc-users/licences";
import { bundleAssets } from "../assets/bundle-assets.ts";
import { type InlineCode, securityPolicy } from "../assets/security-policy.ts";
import { checkTexts } from "../language/check-texts.ts";
import { LANGUAGES } from "../language/language.ts";
import { buildRedoc } from "../redoc/build-redoc.ts";
import { REDOC } from "../redoc/redoc-script.ts";
import { readSamples } from "../samples/read-samples.ts";
import { checkLinks } from "./check-links.ts";
import { languageFiles } from "./language-files.ts";
import { LICENCES, SBOM } from "./layout.ts";
import { crawlerFiles } from "./machine-files.ts";

/** The inputs and the output of a build. */
export interface BuildOptions {
  /** The folder of the guides. */
  guides: string;
  /** The folder of the samples. */
  samples: string;
  /** The folder to write. Its previous content is removed. */
  output: string;
  /** The public address of the site; without it there is no sitemap and no canonical link. */
  url: string | undefined;
  /** The address of the repository; without it there is no link to it. */
  repository?: string | undefined;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Builds the site, without compressed copies of its files.
 *
 * @throws {Error} when a guide, a translation or a sample is invalid, or a link is broken; the message has the file.
 */
export async function buildSite({ guides, samples: folder, output, url, repository }: BuildOptions): Promise<void> {
  checkTexts();
  const address = url && new URL(url.replace(/\/*$/, "/")).href;
  const samples = readSamples(folder);
  const assets = await bundleAssets();
  const code = new Map([...assets.code, ...composedCode(join(root, "src/redoc/redoc-script.ts"), [REDOC])]);
  const redocs = await Promise.all(LANGUAGES.map((language) => buildRedoc(samples, language)));
  const pages = redocs.flatMap((redoc) => [
    ...languageFiles({ guides, samples, assets, redoc, language: redoc.language, url: address, repository }),
  ]);
  const files = new Map<string, string | Uint8Array>([
    ...pages,
    ...crawlerFiles(
      pages.map(([path]) => path).filter((path) => /(?<!404)\.html$/.test(path)),
      address,
    ),
    ...assets.files,
    ...redocs.flatMap(({ files }) => [...files]),
    ...["icon.svg", "social-card.png"].map((file) => [file, readFileSync(join(root, "style", file))] as const),
    ["headers.json", headersFor(assets)],
    [LICENCES, collectLicences([...code.keys()])],
    [SBOM, createSbom(root, code)],
  ]);

  rmSync(output, { recursive: true, force: true });
  for (const [path, content] of files) {
    const target = join(output, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  checkLinks(output);
}

/** The headers that a server should send with every page, as JSON. */
function headersFor(code: InlineCode): string {
  const headers = {
    "Content-Security-Policy": `${securityPolicy(code)}; frame-ancestors 'none'`,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
  return `${JSON.stringify(headers, null, 2)}\n`;
}
