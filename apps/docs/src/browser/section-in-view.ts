/**
 * Returns the link to the section in view: the last whose target begins at the top of the window or above.
 *
 * @param links Links to anchors of the page, in the order of the page.
 */
export function linkToSectionInView(links: readonly HTMLAnchorElement[]): HTMLAnchorElement | undefined {
  const root = document.documentElement;
  const topOf = ({ hash }: HTMLAnchorElement): number =>
    document.getElementById(decodeURIComponent(hash.slice(1)))?.getBoundingClientRect().top ?? Number.NaN;
  // The last sections of a page cannot reach the top.
  const atEnd = root.scrollTop > 0 && root.scrollTop + root.clientHeight > root.scrollHeight - 2;
  const chosen = links.find(({ hash }) => hash === location.hash);
  if (atEnd && chosen && topOf(chosen) >= 0) return chosen;
  const line = atEnd ? root.clientHeight : Number.parseFloat(getComputedStyle(root).scrollPaddingTop) + 8;
  return links.findLast((link) => topOf(link) <= line);
}
