import { t } from "./messages.ts";

/** How long a button shows the result, in milliseconds. */
const RESULT_TIME = 2000;

/** Makes the copy buttons work. */
export function enableCopying(): void {
  document.addEventListener("click", async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>(".copy") : null;
    const code = button?.parentElement?.querySelector("code")?.textContent;
    if (!button || code === undefined) return;
    try {
      await navigator.clipboard.writeText(code);
      button.textContent = t("Copied");
    } catch {
      button.textContent = t("Copying is blocked");
    }
    setTimeout(() => {
      button.textContent = t("Copy");
    }, RESULT_TIME);
  });
}
