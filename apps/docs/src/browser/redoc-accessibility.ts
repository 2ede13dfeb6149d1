/** The heading levels to announce: Redoc skips a level. */
const LEVELS = { H4: "3", H5: "4", H6: "5" };

/**
 * Repairs Redoc for screen readers: heading levels, and the names of menus, which lack the selected value. Redoc renders
 * late and repeatedly, so this runs after every change.
 */
export function keepAccessible(redoc: HTMLElement): void {
  new MutationObserver(() => repair(redoc)).observe(redoc, { childList: true, subtree: true, characterData: true });
  repair(redoc);
}

function repair(redoc: HTMLElement): void {
  for (const [tag, level] of Object.entries(LEVELS)) {
    for (const heading of redoc.querySelectorAll(`${tag}:not([aria-level])`)) heading.ariaLevel = level;
  }
  for (const button of redoc.querySelectorAll('[aria-haspopup="menu"][aria-label^="Example"]')) {
    button.ariaLabel = `Example: ${button.textContent.trim()}`;
  }
}
