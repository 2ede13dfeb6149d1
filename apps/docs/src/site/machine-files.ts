import { htmlEscape } from "escape-goat";
import type { Guide } from "../guides/read-guides.ts";
import type { Language } from "../language/language.ts";
import type { Download } from "../reference/downloads.ts";
import type { References } from "../reference/model.ts";
import { operationToMarkdown, referenceToMarkdown } from "../reference/to-markdown.ts";
import { addressOf } from "./links.ts";

/** The pages of a language. */
export interface Content {
  guides: Guide[];
  references: References;
  downloads: Download[];
  language: Language;
}

/**
 * Creates the files for machines of a language, by path: the pages as Markdown, and `llms.txt`.
 *
 * @param url The public address of the language's folder, if it is known.
 */
export function machineFiles(content: Content, url: string | undefined): Map<string, string> {
  const { guides, references } = content;
  const operations = references.flatMap((reference) => reference.operations);
  const pages = new Map([
    ...guides.map((guide) => [`${guide.name}.md`, guideToMarkdown(guide)] as const),
    ...references.map((reference) => [`${reference.page}.md`, referenceToMarkdown(reference)] as const),
  ]);
  return new Map([
    ...pages,
    ...operations.map((one) => [`operations/${one.operationId}.md`, operationToMarkdown(one)] as const),
    ["llms.txt", llms(content, (path) => (url ? new URL(path, url).href : path))],
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

function llms({ guides, references, downloads, language }: Content, absolute: (path: string) => string): string {
  const { t } = language;
  const [{ title, summary }] = references;
  const link = (text: string, path: string, about: string) =>
    `- ${t("{name}: {text}", { name: `[${text}](${absolute(path)})`, text: about })}`;
  return `# ${title}

> ${summary}

## ${t("Guides")}

${guides.map((guide) => link(guide.title, `${guide.name}.md`, guide.description)).join("\n")}

## ${t("Reference")}

${references
  .flatMap(({ page, heading, operations }) => [
    link(heading, `${page}.md`, t("all operations in one file")),
    ...operations.map(({ operationId, summary }) => link(operationId, `operations/${operationId}.md`, summary)),
  ])
  .join("\n")}

## ${t("OpenAPI documents")}

${downloads
  .flatMap(({ title, openapi, files }) => files.map((file) => link(file, file, `${title}, OpenAPI ${openapi}`)))
  .join("\n")}

## ${t("Optional")}

${link(t("Everything in one file"), "llms-full.txt", t("the guides and the reference"))}
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
