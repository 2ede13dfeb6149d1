/** The levels at which Redoc's headings stand below those around them; it leaves one out. */
const LEVELS = { H4: "3", H5: "4", H6: "5" };

/**
 * Mends what Redoc tells screen readers: it skips a level of headings, and names a menu without what is chosen in it. Redoc
 * draws late and again, so this is done each time that it has drawn.
 */
export function keepAccessible(redoc: HTMLElement): void {
  new MutationObserver(() => mend(redoc)).observe(redoc, { childList: true, subtree: true, characterData: true });
  mend(redoc);
}

function mend(redoc: HTMLElement): void {
  for (const [tag, level] of Object.entries(LEVELS)) {
    for (const heading of redoc.querySelectorAll(`${tag}:not([aria-level])`)) heading.ariaLevel = level;
  }
  for (const button of redoc.querySelectorAll('[aria-haspopup="menu"][aria-label^="Example"]')) {
    button.ariaLabel = `Example: ${button.textContent.trim()}`;
  }
}
