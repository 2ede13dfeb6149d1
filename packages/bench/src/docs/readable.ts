/** The name of the mark that {@link markReadable} sets. */
export const READABLE = "readable";

/**
 * Sets a user timing mark as soon as all texts are visible. Its source is sent to the page and runs there before the page's
 * own scripts, so it uses nothing from this module.
 */
export function markReadable(texts: string[], mark: string): void {
  // A page may break a path with spaces of no width.
  const contains = (element: Element, text: string) => element.textContent.replaceAll("\u200b", "").includes(text);
  const shows = (element: Element, text: string): boolean => {
    const inner = [...element.children].filter((child) => contains(child, text));
    if (inner.length > 0) return inner.some((child) => shows(child, text));
    return contains(element, text) && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  // A search in every frame would slow down a page that does not change.
  let changed = true;
  const changes = new MutationObserver(() => {
    changed = true;
  });
  changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  const look = () => {
    if (changed && document.body) {
      changed = false;
      if (texts.every((text) => shows(document.body, text))) {
        performance.mark(mark);
        changes.disconnect();
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
