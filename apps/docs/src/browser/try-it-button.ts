import { t } from "./messages.ts";

/** Opens or closes the form of Try it. The first click loads the script and the form. */
export async function toggleTryIt(button: HTMLElement): Promise<void> {
  const status = button.nextElementSibling;
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
