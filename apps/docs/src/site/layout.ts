import { bannerOf } from "@hwc-users/spec";
import type { Assets } from "../assets/bundle-assets.ts";
import { securityPolicy } from "../assets/security-policy.ts";
import { Html, html } from "../html/html.ts";
import { LANGUAGES, type Language } from "../language/language.ts";
import type { Heading } from "../markdown/headings.ts";
import { searchDialog } from "../search/dialog.ts";
import { addressOf, prefixLinks, relativeLinks } from "./links.ts";
import { type NavigationEntry, navigation, pager } from "./navigation.ts";

/** The data that all pages of a language share. */
export interface Site {
  /** The name of the site. */
  name: string;
  language: Language;
  entries: NavigationEntry[];
  assets: Assets;
  /** The path of the search index from the root of the site. */
  searchIndex: string;
  /** The public address of the site, with a slash at the end; without it there are no canonical links. */
  url: string | undefined;
  /** The address of the repository; without it there is no link to it. */
  repository: string | undefined;
}

/** One page. */
export interface Page {
  /** The path from the root of the language, such as `errors.html`. */
  path: string;
  title: string;
  description: string;
  body: Html;
  /** The headings of the table of contents; empty for none. */
  headings: Heading[];
  /** The path of the same content as Markdown, if there is one. */
  markdown?: string;
  /** A class for the style sheet. */
  kind: "home" | "guide" | "reference" | "redoc" | "not-found";
}

/** The path of the file with the licences of the bundled packages. */
export const LICENCES = "third-party-licenses.txt";

/** The path of the SBOM of the scripts. */
export const SBOM = "sbom.cdx.json";

/** Renders a page. All links are relative, so that the site works under any path. */
export function renderPage(site: Site, page: Page): string {
  const document = html`<!DOCTYPE html>
<!-- ${new Html(bannerOf("apps/docs/", "pnpm build"))} -->
${documentOf(site, page)}
`;
  const markup = relativeLinks(document.markup, page.path, site.language);
  // A static host shows this page at any path.
  const isAnywhere = page.kind === "not-found" && site.url;
  return isAnywhere ? prefixLinks(markup, new URL(site.language.folder, site.url).pathname) : markup;
}

function documentOf(site: Site, page: Page): Html {
  const { assets, entries, name, language } = site;
  const { t } = language;
  // Redoc has a main element of its own.
  const content = page.kind === "redoc" ? "div" : "main";
  return html`<html lang="${language.tag}" data-root="" data-search="/${site.searchIndex}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${securityPolicy(assets)}">
<title>${page.path === "index.html" ? name : `${page.title} · ${name}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<style>${new Html(assets.style)}</style>
<script>${new Html(assets.inlineScript)}</script>
<script type="module" src="/${assets.script}"></script>
${page.markdown && html`<link rel="alternate" type="text/markdown" href="${page.markdown}">`}
${page.kind === "not-found" ? html`<meta name="robots" content="noindex">` : [...alternates(site, page), cardOf(site, page)]}
</head>
<body class="${page.kind}">
<a class="skip" href="#content">${t("Skip to content")}</a>
${header(site, page)}
${navigation(entries, page.path, language)}
${contents(page.headings, language)}
<${content} id="content" tabindex="-1">
${page.body}
${page.kind === "guide" && pager(entries, page.path, language)}
</${content}>
<footer class="footer"><a href="/${LICENCES}">${t("Third-party licences")}</a> · <a href="/${SBOM}">SBOM</a></footer>
${searchDialog(language)}
</body>
</html>`;
}

function header({ name, language, repository }: Site, { path }: Page): Html {
  const { t } = language;
  return html`<header class="header">
<button class="menu" type="button" popovertarget="navigation" aria-label="${t("Pages")}">${icon("M2 4h12M2 8h12M2 12h12")}</button>
<a class="site-name" href="index.html">${icon("M3 4l4 4-4 4M8 12h5")}<span>${name}</span></a>
<button class="search-button scripted" type="button" aria-label="${t("Search")}">${icon("M7 2.5a4.5 4.5 0 1 1 0 9a4.5 4.5 0 0 1 0-9M10.2 10.2L14 14")}<span>${t("Search")}</span> <kbd>/</kbd></button>
${otherLanguages(language).map(({ tag, folder, name }) => html`<a class="language" href="/${folder}${path}" lang="${tag}" hreflang="${tag}">${name}</a>`)}
<button class="theme scripted" type="button" aria-label="${t("Switch between light and dark")}">${icon("M13.5 10A6 6 0 1 1 6 2.5a4.7 4.7 0 0 0 7.5 7.5z")}</button>
${repository && html`<a class="repository" href="${repository}" aria-label="${t("Repository")}">${icon("M5 4L1.5 8L5 12M11 4l3.5 4L11 12")}</a>`}
</header>`;
}

/** Renders an icon of 16 by 16 units that consists of lines. */
function icon(path: string): Html {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true"><path d="${path}"/></svg>`;
}

function otherLanguages(language: Language): Language[] {
  return LANGUAGES.filter((other) => other !== language);
}

/** The page in each language; other languages of readers get English. Search engines accept only absolute addresses. */
function alternates({ url }: Site, { path }: Page): Html[] {
  if (!url) return [];
  const versions = LANGUAGES.map(({ tag, folder }) => ({ tag, path: folder + path }));
  return [...versions, { tag: "x-default", path }].map(
    ({ tag, path }) => html`<link rel="alternate" hreflang="${tag}" href="${new URL(addressOf(path), url).href}">`,
  );
}

/** Renders the list of a page's sections: beside the text, or behind a button on narrow screens. */
function contents(headings: Heading[], { t }: Language): Html | false {
  const title = t("On this page");
  return (
    headings.length > 1 &&
    html`<button class="contents-button" type="button" popovertarget="contents">${title}</button>
<nav id="contents" class="contents" popover aria-labelledby="contents-title"><p id="contents-title">${title}</p><ul>${headings.map(
      ({ level, anchor, text }) => html`<li class="level-${level}"><a href="#${anchor}">${text}</a></li>`,
    )}</ul></nav>`
  );
}

function cardOf({ name, url, language }: Site, { path, title, description }: Page): Html {
  const address = url && new URL(addressOf(language.folder + path), url).href;
  return html`<meta property="og:type" content="website">
<meta property="og:site_name" content="${name}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:image" content="${url ? new URL("social-card.png", url).href : "social-card.png"}">
<meta property="og:image:alt" content="${name}">
<meta name="twitter:card" content="summary_large_image">
${address && html`<meta property="og:url" content="${address}"><link rel="canonical" href="${address}">`}`;
}
