import { htmlEscape } from "escape-goat";
import type { Guide } from "../guides/read-guides.ts";
import type { Download } from "../reference/downloads.ts";
import type { References } from "../reference/model.ts";
import { referenceToMarkdown } from "../reference/to-markdown.ts";
import { addressOf } from "./links.ts";

/**
 * Creates the files for machines of a language, by path: the pages as Markdown, and `llms.txt`.
 *
 * @param url The public address of the language's folder, if it is known.
 */
export function machineFiles(
  guides: Guide[],
  references: References,
  downloads: Download[],
  url: string | undefined,
): Map<string, string> {
  const pages = new Map([
    ...guides.map((guide) => [`${guide.name}.md`, guideToMarkdown(guide)] as const),
    ...references.map((reference) => [`${reference.page}.md`, referenceToMarkdown(reference)] as const),
  ]);
  const absolute = (path: string) => (url ? new URL(path, url).href : path);
  return new Map([
    ...pages,
    ["llms.txt", llms(guides, references, downloads, absolute)],
    ["llms-full.txt", [...pages.values()].join("\n")],
  ]);
}

/**
 * Creates the files for crawlers, by path: `robots.txt`, and a sitemap if the public address is known.
 *
 * @param pages The paths of all pages.
 */
export function crawlerFiles(pages: string[], url: string | undefined): Map<string, string> {
  if (!url) return new Map([["robots.txt", "User-agent: *\nAllow: /\n"]]);
  return new Map([
    ["robots.txt", `User-agent: *\nAllow: /\nSitemap: ${url}sitemap.xml\n`],
    ["sitemap.xml", sitemap(pages, url)],
  ]);
}

function guideToMarkdown({ title, description, markdown }: Guide): string {
  return `# ${title}\n\n${description}\n\n${markdown.trim()}\n`;
}

function llms(
  guides: Guide[],
  references: References,
  downloads: Download[],
  absolute: (path: string) => string,
): string {
  const [{ title, summary }] = references;
  return `# ${title}

> ${summary}

## Guides

${guides.map((guide) => `- [${guide.title}](${absolute(`${guide.name}.md`)}): ${guide.description}`).join("\n")}

## Reference

${references
  .map(({ page, heading, operations }) => {
    const names = operations.map(({ operationId }) => operationId).join(", ");
    return `- [${heading}](${absolute(`${page}.md`)}): ${names}`;
  })
  .join("\n")}

## OpenAPI documents

${downloads
  .flatMap(({ title, openapi, files }) =>
    files.map((file) => `- [${file}](${absolute(file)}): ${title}, OpenAPI ${openapi}`),
  )
  .join("\n")}

## Optional

- [Everything in one file](${absolute("llms-full.txt")}): the guides and the reference
`;
}

function sitemap(pages: string[], url: string): string {
  const locations = pages.map((page) => `<url><loc>${htmlEscape(new URL(addressOf(page), url).href)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${locations.join("\n")}
</urlset>
`;
}
