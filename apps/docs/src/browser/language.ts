const KEY = "language";

/** Shows samples in the language that the reader chose last, on every page. */
export function enableLanguageChoice(): void {
  const choose = (language: string): void => {
    for (const radio of document.querySelectorAll<HTMLInputElement>(".tabs input"))
      if (radio.value === language) radio.checked = true;
  };
  try {
    const language = localStorage.getItem(KEY);
    if (language) choose(language);
  } catch {
    // The reader forbids storage: the first language is shown.
  }
  document.addEventListener("change", ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !target.closest(".tabs")) return;
    const top = target.getBoundingClientRect().top;
    choose(target.value);
    // Samples above have changed their height: the one in use stays where it is.
    scrollBy({ top: target.getBoundingClientRect().top - top, behavior: "instant" });
    try {
      localStorage.setItem(KEY, target.value);
    } catch {
      // The choice lasts as long as the page.
    }
  });
}
