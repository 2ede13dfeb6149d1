import { bannerOf } from "@hwc-users/spec";
import type { Assets } from "../assets/bundle-assets.ts";
import { securityPolicy } from "../assets/security-policy.ts";
import { Html, html } from "../html/html.ts";
import type { Heading } from "../markdown/headings.ts";
import { type NavigationEntry, navigation, pager } from "./navigation.ts";

/** The data that all pages share. */
export interface Site {
  /** The name of the site. */
  name: string;
  entries: NavigationEntry[];
  assets: Assets;
  /** The path of the search index from the root of the site. */
  searchIndex: string;
  /** The public address of the site, with a slash at the end; without it there are no canonical links. */
  url: string | undefined;
}

/** One page. */
export interface Page {
  /** The path from the root of the site, such as `errors.html`. */
  path: string;
  title: string;
  description: string;
  body: Html;
  /** The headings of the table of contents; empty for none. */
  headings: Heading[];
  /** The path of the module that shows the page in Redoc, if there is one. */
  redoc?: string;
  /** A class for the style sheet. */
  kind: "guide" | "reference";
}

/** The path of the file with the licences of the bundled packages. */
export const LICENCES = "third-party-licenses.txt";

/** Renders a page. All links are relative, so that the site works under any path. */
export function renderPage(site: Site, page: Page): string {
  const { assets, entries, name } = site;
  return `<!DOCTYPE html>\n<!-- ${bannerOf("apps/docs/", "pnpm build")} -->\n${html`<html lang="en" data-search="${site.searchIndex}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${securityPolicy([assets.inlineScript])}">
<title>${page.path === "index.html" ? name : `${page.title} · ${name}`}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="${page.description}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="icon.svg" type="image/svg+xml">
<style>${new Html(assets.style)}</style>
<script>${new Html(assets.inlineScript)}</script>
<script type="module" src="${assets.script}"></script>
<link rel="alternate" type="text/markdown" href="${page.path.replace(/\.html$/, ".md")}">
${cardOf(site, page)}
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
${header(name, page.redoc)}
${navigation(entries, page.path)}
<main id="content" class="${page.kind}" tabindex="-1">
${page.body}
${page.kind === "guide" && pager(entries, page.path)}
</main>
${tableOfContents(page.headings)}
<footer class="footer"><a href="${LICENCES}">Third-party licences</a></footer>
</body>
</html>`}\n`;
}

function header(name: string, redoc: string | undefined): Html {
  return html`<header class="header">
<button class="menu" type="button" popovertarget="navigation" aria-label="Pages"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2 4h12M2 8h12M2 12h12"/></svg></button>
<a class="home" href="index.html">${name}</a>
${redoc && html`<button class="redoc-switch scripted" type="button" aria-pressed="false" data-module="${redoc}">Redoc</button>`}
<button class="search-button scripted" type="button"><span>Search</span> <kbd>/</kbd></button>
<button class="theme scripted" type="button" aria-label="Switch between light and dark"><svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6"/><path class="half" d="M8 2a6 6 0 0 1 0 12z"/></svg></button>
</header>`;
}

function tableOfContents(headings: Heading[]): Html | false {
  const sections = headings.filter(({ level }) => level === 2);
  return (
    sections.length > 1 &&
    html`<aside class="contents"><nav aria-label="On this page"><p>On this page</p><ul>${sections.map(
      ({ anchor, text }) => html`<li><a href="#${anchor}">${text}</a></li>`,
    )}</ul></nav></aside>`
  );
}

function cardOf({ name, url }: Site, { path, title, description }: Page): Html {
  const address = url && new URL(path === "index.html" ? "" : path, url).href;
  return html`<meta property="og:type" content="website">
<meta property="og:site_name" content="${name}">
<meta property="og:title" content="${title}">
<meta property="og:description" content="${description}">
<meta property="og:image" content="${url ? new URL("social-card.png", url).href : "social-card.png"}">
<meta property="og:image:alt" content="${name}">
<meta name="twitter:card" content="summary_large_image">
${address && html`<meta property="og:url" content="${address}"><link rel="canonical" href="${address}">`}`;
}
