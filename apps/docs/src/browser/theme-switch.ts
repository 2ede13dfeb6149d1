import { store, THEME_KEY } from "./storage.ts";

/** Switches between light and dark. Choosing the system's own theme removes the stored one, so that the site follows the system again. */
export function switchTheme(): void {
  const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
  const [system, other] = isDark ? (["dark", "light"] as const) : (["light", "dark"] as const);
  const { classList } = document.documentElement;
  const chosen = classList.toggle(other) ? other : null;
  classList.toggle(system, chosen === null);
  store(THEME_KEY, chosen);
}
