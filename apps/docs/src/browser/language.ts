const KEY = "language";

/** Applies the reader's choice of a language to all samples, and stores it for other pages. */
export function enableLanguageChoice(): void {
  const choose = (language: string): void => {
    for (const radio of document.querySelectorAll<HTMLInputElement>(".tabs input"))
      if (radio.value === language) radio.checked = true;
  };
  try {
    const language = localStorage.getItem(KEY);
    if (language) choose(language);
  } catch {
    // Storage is blocked: each page starts with the first language.
  }
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.closest(".tabs")) return;
    const top = target.getBoundingClientRect().top;
    choose(target.value);
    // Samples above may change their height; keep the clicked one in place.
    scrollBy({ top: target.getBoundingClientRect().top - top, behavior: "instant" });
    try {
      localStorage.setItem(KEY, target.value);
    } catch {
      // Storage is blocked: the choice lasts until the page is left.
    }
  });
}
