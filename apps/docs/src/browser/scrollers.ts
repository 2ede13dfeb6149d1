/** Makes code and tables reachable with the keyboard while they are wider than the page. Not every browser does so by itself. */
export function focusScrollers(root: ParentNode = document): void {
  const resized = new ResizeObserver((entries) => {
    for (const { target } of entries)
      if (target.scrollWidth > target.clientWidth) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
  });
  for (const scroller of root.querySelectorAll("pre, .table")) resized.observe(scroller);
}
