/** The tags of Redoc's headings. They skip a level, and only the first section has an `<h1>`. */
const HEADINGS = ["H1", "H2", "H4", "H5", "H6"];

/**
 * Repairs Redoc for screen readers: landmarks, heading levels, and the names of menus, which lack the selected value. Redoc
 * renders late and repeatedly, so this runs after every change.
 */
export function keepAccessible(redoc: HTMLElement): void {
  new MutationObserver(() => repair(redoc)).observe(redoc, { childList: true, subtree: true, characterData: true });
  repair(redoc);
}

function repair(redoc: HTMLElement): void {
  const menu = redoc.querySelector(".menu-content");
  if (menu) Object.assign(menu, { role: "navigation", ariaLabel: "Redoc" });
  const top = HEADINGS.findIndex((tag) => redoc.querySelector(tag));
  for (const heading of redoc.querySelectorAll(HEADINGS.join()))
    heading.ariaLevel = String(HEADINGS.indexOf(heading.tagName) - top + 1);
  for (const button of redoc.querySelectorAll('[aria-haspopup="menu"][aria-label^="Example"]'))
    button.ariaLabel = `Example: ${button.textContent.trim()}`;
}
