/** Closes the lists of pages and sections after a choice. */
export function closePopoversAfterChoice(): void {
  for (const list of document.querySelectorAll<HTMLElement>("[popover]"))
    list.addEventListener("click", ({ target }) => {
      if (target instanceof Element && target.closest("a") && list.matches(":popover-open")) list.hidePopover();
    });
}
