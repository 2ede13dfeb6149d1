import { t } from "./messages.ts";

/** How long a button shows the result, in milliseconds. */
const RESULT_TIME = 2000;

/** Makes the buttons work that copy code or the Markdown of the page. */
export function enableCopying(): void {
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>(".copy, .copy-page") : null;
    if (button?.ariaDisabled === null) void copyFor(button);
  });
}

/** Copies the content of a button and shows the result on it. Until then, clicks on it have no effect. */
async function copyFor(button: HTMLButtonElement): Promise<void> {
  const { textContent, ariaLabel } = button;
  button.ariaDisabled = "true";
  const text = await copy(contentOf(button));
  button.textContent = text;
  button.ariaLabel = ariaLabel && text;
  setTimeout(() => Object.assign(button, { textContent, ariaLabel, ariaDisabled: null }), RESULT_TIME);
}

async function copy(content: Promise<Blob>): Promise<string> {
  try {
    // Safari permits a later write only if the item is created during the click.
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": content })]);
    return t("Copied");
  } catch {
    return t("Copying is blocked");
  }
}

async function contentOf(button: HTMLButtonElement): Promise<Blob> {
  const code = button.parentElement?.querySelector("code")?.textContent;
  return new Blob([button.matches(".copy") ? (code ?? "") : await markdownOfPage()], { type: "text/plain" });
}

async function markdownOfPage(): Promise<string> {
  const link = document.querySelector<HTMLLinkElement>('link[type="text/markdown"]');
  const response = await fetch(link?.href ?? "");
  if (!response.ok) throw new Error(`The Markdown did not load: status ${response.status}.`);
  return response.text();
}
