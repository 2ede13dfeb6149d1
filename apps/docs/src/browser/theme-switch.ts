import { rememberedTheme, rememberTheme, type Theme } from "./remembered-theme.ts";

/** Lets the button change between light and dark. A choice that is also the system's is not kept: the system decides again. */
export function enableThemeSwitch(): void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const systemTheme = (): Theme => (dark.matches ? "dark" : "light");
  const { classList } = document.documentElement;

  document.querySelector(".theme")?.addEventListener("click", () => {
    const shown =
      rememberedTheme() ?? (["light", "dark"] as const).find((theme) => classList.contains(theme)) ?? systemTheme();
    const chosen = shown === "dark" ? "light" : "dark";
    classList.remove("light", "dark");
    classList.add(chosen);
    rememberTheme(chosen === systemTheme() ? undefined : chosen);
  });
}
