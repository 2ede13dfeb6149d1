// The script of every page. It is a module, so it runs after the page is parsed.
import { enableCodeLanguageChoice } from "./code-language.ts";
import { copyContent } from "./copy.ts";
import { onClick } from "./on-click.ts";
import { focusScrollers } from "./scrollers.ts";
import { followContents, keepPlaceInOtherLanguage } from "./section-in-view.ts";
import { switchTheme } from "./theme-switch.ts";
import { toggleTryIt } from "./try-it-button.ts";

enableCodeLanguageChoice();
followContents();
keepPlaceInOtherLanguage();
focusScrollers();

// Search, Try it and the repairs of Redoc are loaded on first use.
const openSearch = () => void import("./search.ts").then((search) => search.openSearch());
const redoc = document.getElementById("redoc");
if (redoc) void import("./redoc-accessibility.ts").then(({ keepAccessible }) => keepAccessible(redoc));

onClick(".theme", switchTheme);
onClick(".search-button", openSearch);
onClick(".copy, .copy-page", copyContent);
onClick(".try-it > button", toggleTryIt);
// A choice closes the lists of pages and sections.
onClick("[popover] a", () => document.querySelector<HTMLElement>(":popover-open")?.hidePopover());

addEventListener("keydown", (event) => {
  const typing =
    event.target instanceof HTMLElement && event.target.matches("input, textarea, select, [contenteditable]");
  const isShortcut = (event.key === "/" && !typing) || (event.key === "k" && (event.metaKey || event.ctrlKey));
  // While an input method composes a word, the key belongs to it.
  if (!isShortcut || event.defaultPrevented || event.isComposing) return;
  event.preventDefault();
  openSearch();
});
