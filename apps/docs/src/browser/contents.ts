import { linkToSectionInView } from "./section-in-view.ts";

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
  mark();
}
