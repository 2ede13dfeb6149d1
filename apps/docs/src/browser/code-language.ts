import { store, stored } from "./storage.ts";

const KEY = "code-language";

/** Applies the reader's choice of a code language to all samples, and stores it for other pages. */
export function enableCodeLanguageChoice(): void {
  const choose = (language: string | null): void => {
    for (const radio of document.querySelectorAll<HTMLInputElement>(".tabs > input"))
      if (radio.value === language) radio.checked = true;
  };
  choose(stored(KEY));
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.matches(".tabs > input")) return;
    const { top } = target.getBoundingClientRect();
    choose(target.value);
    // Samples above may change their height; keep the clicked one in place.
    scrollBy({ top: target.getBoundingClientRect().top - top, behavior: "instant" });
    store(KEY, target.value);
  });
}
