import { storedTheme, storeTheme, type Theme } from "./stored-theme.ts";

/** Makes the theme button work. Choosing the system's own theme removes the stored one, so that the site follows the system again. */
export function enableThemeSwitch(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const systemTheme = (): Theme => (dark.matches ? "dark" : "light");
  const { classList } = document.documentElement;

  document.querySelector(".theme")?.addEventListener("click", () => {
    const shown =
      storedTheme() ?? (["light", "dark"] as const).find((theme) => classList.contains(theme)) ?? systemTheme();
    const chosen = shown === "dark" ? "light" : "dark";
    classList.remove("light", "dark");
    classList.add(chosen);
    storeTheme(chosen === systemTheme() ? undefined : chosen);
  });
}
