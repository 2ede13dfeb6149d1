import { loadText } from "./load-text.ts";
import { t } from "./messages.ts";

/** How long a button shows the result, in milliseconds. */
const RESULT_TIME = 2000;

/** Copies the content of a button and shows the result on it. Until then, clicks on it have no effect. */
export async function copyContent(button: HTMLElement): Promise<void> {
  const { textContent, ariaLabel, ariaDisabled } = button;
  if (ariaDisabled) return;
  button.ariaDisabled = "true";
  let result = t("Copied");
  try {
    // Safari permits a later write only if the item is created during the click.
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": contentOf(button) })]);
  } catch {
    result = t("Copying is blocked");
  }
  Object.assign(button, { textContent: result, ariaLabel: ariaLabel && result });
  setTimeout(() => Object.assign(button, { textContent, ariaLabel, ariaDisabled }), RESULT_TIME);
}

/** Returns the code after a button, or the Markdown that the link before it leads to. */
async function contentOf({ previousElementSibling: link, nextElementSibling: code }: HTMLElement): Promise<Blob> {
  const text = link instanceof HTMLAnchorElement ? await loadText(link.href) : (code?.textContent ?? "");
  return new Blob([text], { type: "text/plain" });
}
