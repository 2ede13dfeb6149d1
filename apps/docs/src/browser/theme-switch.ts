import { store, THEME_KEY } from "./storage.ts";

/** Makes the theme button work. Choosing the system's own theme removes the stored one, so that the site follows the system again. */
export function enableThemeSwitch(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const { classList } = document.documentElement;
  document.querySelector(".theme")?.addEventListener("click", () => {
    const system = dark.matches ? "dark" : "light";
    const shown = ["light", "dark"].find((theme) => classList.contains(theme)) ?? system;
    const chosen = shown === "dark" ? "light" : "dark";
    classList.remove(shown);
    classList.add(chosen);
    store(THEME_KEY, chosen === system ? null : chosen);
  });
}
