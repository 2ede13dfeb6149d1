import type { Language } from "../language/language.ts";

/** The attributes that hold links. */
const LINK = /(?<= (?:href|src|data-search|data-root|data-form)=")(?![a-z]+:|#)[^"]*/g;

/** Returns the address of a page as links should have it: the folder for an `index.html`. */
export function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, "$1");
}

/**
 * Makes the links of a page relative to it, so that the site works under any path. A link with a slash at the start begins at the
 * root of the site, any other at the root of the language.
 *
 * @param path The path of the page from the root of its language.
 */
export function relativeLinks(markup: string, path: string, language: Language): string {
  const toLanguage = "../".repeat(depthOf(path));
  const toSite = "../".repeat(depthOf(language.folder)) + toLanguage;
  return markup.replaceAll(LINK, (link) => (link.startsWith("/") ? toSite + link.slice(1) : toLanguage + link) || "./");
}

/** Begins each relative link of a page with a prefix, for a page that is shown at the path of another. */
export function prefixLinks(markup: string, prefix: string): string {
  return markup.replaceAll(LINK, (link) => (link.startsWith("/") ? link : prefix + link));
}

function depthOf(path: string): number {
  return path.split("/").length - 1;
}
