const SHOWN_FOR = 2000;

/** Lets the buttons beside code copy it, and say so. */
export function enableCopying(): void {
  document.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>(".copy") : null;
    const code = button?.parentElement?.querySelector("code")?.textContent;
    if (!button || code === undefined) return;
    try {
      await navigator.clipboard.writeText(code);
      button.textContent = "Copied";
    } catch {
      button.textContent = "Not allowed";
    }
    setTimeout(() => {
      button.textContent = "Copy";
    }, SHOWN_FOR);
  });
}
