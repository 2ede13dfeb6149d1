const root = document.documentElement;

/** Marks the section in view in the contents list, and keeps its link visible there. */
export function followContents(): void {
  const list = document.querySelector(".contents");
  if (!list) return;
  const links = [...list.querySelectorAll("a")];
  const mark = (): void => {
    const current = linkToSectionInView(links);
    for (const link of links) link.ariaCurrent = link === current ? "true" : null;
    // Unlike scrollIntoView, this never scrolls the page.
    list.scrollTop = (current?.offsetTop ?? 0) - list.clientHeight / 2;
  };
  addEventListener("scroll", mark, { passive: true });
  addEventListener("hashchange", mark);
  // Measuring would delay the first paint.
  setTimeout(mark);
}

/** Makes the link to the other language lead to the section in view: on pages of the reference, to the field in view. */
export function keepPlaceInOtherLanguage(): void {
  const language = document.querySelector<HTMLAnchorElement>(".language");
  const anchors = [...document.querySelectorAll<HTMLAnchorElement>(".anchor")];
  // A pointer can open the link in a new tab, too.
  for (const event of ["pointerdown", "focus", "click"])
    language?.addEventListener(event, () => {
      language.hash = linkToSectionInView(anchors)?.hash ?? location.hash;
    });
}

/** Returns the last of the links, in the order of the page, whose target begins at the top of the window or above. */
function linkToSectionInView(links: readonly HTMLAnchorElement[]): HTMLAnchorElement | undefined {
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
