// The script of every page. It is a module, so it runs after the page is parsed.
import { enableCodeLanguageChoice } from "./code-language.ts";
import { followContents } from "./contents.ts";
import { enableCopying } from "./copy.ts";
import { keepPlaceInOtherLanguage } from "./language-switch.ts";
import { closePopoversAfterChoice } from "./popovers.ts";
import { focusScrollers } from "./scrollers.ts";
import { enableThemeSwitch } from "./theme-switch.ts";
import { enableTryIt } from "./try-it-button.ts";

enableThemeSwitch();
enableCopying();
enableCodeLanguageChoice();
followContents();
keepPlaceInOtherLanguage();
closePopoversAfterChoice();
focusScrollers();
enableTryIt();

const openSearch = () => void import("./search.ts").then((search) => search.openSearch());

document.querySelector(".search-button")?.addEventListener("click", openSearch);
addEventListener("keydown", (event) => {
  const typing =
    event.target instanceof HTMLElement && event.target.matches("input, textarea, select, [contenteditable]");
  const isShortcut = (event.key === "/" && !typing) || (event.key === "k" && (event.metaKey || event.ctrlKey));
  if (!isShortcut || event.defaultPrevented) return;
  event.preventDefault();
  openSearch();
});

const redoc = document.getElementById("redoc");
if (redoc) void import("./redoc-accessibility.ts").then(({ keepAccessible }) => keepAccessible(redoc));
