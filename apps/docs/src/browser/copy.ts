import { t } from "./messages.ts";

/** How long a button shows the result, in milliseconds. */
const RESULT_TIME = 2000;

/** Makes the copy buttons work. */
export function enableCopying(): void {
  document.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>(".copy") : null;
    const code = button?.parentElement?.querySelector("code")?.textContent;
    // A button without a name of its own shows a result already.
    if (!button?.ariaLabel || code === undefined) return;
    const { ariaLabel } = button;
    try {
      await navigator.clipboard.writeText(code);
      button.textContent = t("Copied");
    } catch {
      button.textContent = t("Copying is blocked");
    }
    button.ariaLabel = null;
    setTimeout(() => Object.assign(button, { ariaLabel, textContent: t("Copy") }), RESULT_TIME);
  });
}
