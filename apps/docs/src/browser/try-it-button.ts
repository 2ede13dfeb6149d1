import { t } from "./messages.ts";

/** Makes the buttons of Try it work. The first click loads the script and the form. */
export function enableTryIt(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>(".try-it > button"))
    button.addEventListener("click", () => void toggle(button));
}

async function toggle(button: HTMLButtonElement): Promise<void> {
  const status = button.parentElement?.querySelector("[role=status]");
  if (!status || button.ariaBusy === "true") return;
  button.ariaBusy = "true";
  status.textContent = "";
  try {
    const { toggleForm } = await import("./try-it.ts");
    await toggleForm(button);
  } catch {
    status.textContent = t("The form did not load. Check the connection and try again.");
  }
  button.ariaBusy = "false";
}
