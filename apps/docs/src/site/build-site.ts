import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { collectLicences } from "@hwc-users/licences";
import MiniSearch from "minisearch";
import { bundleAssets } from "../assets/bundle-assets.ts";
import { compressFolder } from "../assets/compress.ts";
import { hashedName } from "../assets/hashed-name.ts";
import { securityPolicy } from "../assets/security-policy.ts";
import { readGuides } from "../guides/read-guides.ts";
import { buildRedoc } from "../redoc/build-redoc.ts";
import { downloadsFolder, listDownloads } from "../reference/downloads.ts";
import { readReferences } from "../reference/model.ts";
import { readSamples } from "../samples/read-samples.ts";
import { searchDocuments } from "../search/documents.ts";
import { searchOptions } from "../search/options.ts";
import { checkLinks } from "./check-links.ts";
import { LICENCES, renderPage, type Site } from "./layout.ts";
import { machineFiles } from "./machine-files.ts";
import { navigationOf } from "./navigation.ts";
import { guidePage, referencePage } from "./pages.ts";

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
}

const style = fileURLToPath(new URL("../../style/", import.meta.url));

/**
 * Builds the site.
 *
 * @throws {Error} when a guide or a sample is invalid, or a link is broken; the message has the file.
 */
export async function buildSite(options: BuildOptions): Promise<void> {
  const url = options.url && new URL(options.url.replace(/\/*$/, "/")).href;
  const samples = readSamples(options.samples);
  const references = readReferences(samples);
  const [reference, signInReference] = references;
  const downloads = listDownloads();
  const guides = readGuides(options.guides, references, samples);
  const [assets, redoc] = await Promise.all([bundleAssets(), buildRedoc(samples)]);

  const index = new MiniSearch(searchOptions);
  index.addAll(searchDocuments(guides, references));
  const search = JSON.stringify(index);
  const searchIndex = hashedName("assets/search.json", search);

  const entries = navigationOf(guides, references);
  const site: Site = { name: reference.title, entries, assets, searchIndex, url };
  const pages = [
    ...guides.map(guidePage),
    referencePage(reference, downloads, redoc.module),
    referencePage(signInReference, downloads),
  ];
  const files = new Map<string, string | Uint8Array>([
    ...pages.map((page) => [page.path, renderPage(site, page)] as const),
    ...machineFiles(guides, references, downloads, url),
    ...assets.files,
    ...redoc.files,
    [searchIndex, search],
    ["headers.json", headersFor(assets.inlineScript)],
    [LICENCES, collectLicences([...assets.sources, redoc.source])],
  ]);

  rmSync(options.output, { recursive: true, force: true });
  for (const [path, content] of files) {
    const target = join(options.output, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  for (const file of downloads.flatMap(({ files }) => files))
    copyFileSync(join(downloadsFolder, file), join(options.output, file));
  for (const file of ["icon.svg", "social-card.png"]) copyFileSync(join(style, file), join(options.output, file));
  checkLinks(options.output);
  await compressFolder(options.output);
}

/** The headers that a server should send with every page, as JSON. */
function headersFor(inlineScript: string): string {
  const headers = {
    "Content-Security-Policy": `${securityPolicy([inlineScript])}; frame-ancestors 'none'`,
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
  return `${JSON.stringify(headers, null, 2)}\n`;
}
