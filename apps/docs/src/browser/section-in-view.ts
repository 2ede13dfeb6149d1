/**
 * Returns the link to the section in view: the last whose target begins at the top of the window or above.
 *
 * @param links Links to anchors of the page, in the order of the page.
 */
export function linkToSectionInView(links: readonly HTMLAnchorElement[]): HTMLAnchorElement | undefined {
  const root = document.documentElement;
  // The last sections of a page cannot reach the top.
  const atEnd = root.scrollTop > 0 && root.scrollTop + root.clientHeight > root.scrollHeight - 2;
  const chosen = links.find(({ hash }) => hash === location.hash);
  if (atEnd && chosen && topOf(chosen) >= 0) return chosen;
  const line = atEnd ? root.clientHeight : Number.parseFloat(getComputedStyle(root).scrollPaddingTop) + 8;
  return links.findLast((link) => topOf(link) <= line);
}

/** Returns how far the target of a link is from the top of the window. */
function topOf({ hash }: HTMLAnchorElement): number {
  const target = document.getElementById(decodeURIComponent(hash.slice(1)));
  const column = target?.closest(".code-column");
  // The code beside the text stays in view for all its sections.
  if (!target || (column && getComputedStyle(column).position === "sticky")) return Number.NaN;
  return target.getBoundingClientRect().top;
}
