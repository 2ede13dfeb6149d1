export type Theme = "light" | "dark";

/** Redoc's own key, so that the site and Redoc share the theme. */
const KEY = "redoc.colorMode";

/** Returns the stored theme; `undefined` means the theme of the system. */
export function storedTheme(): Theme | undefined {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === "light" || theme === "dark" ? theme : undefined;
  } catch {
    // Storage is blocked.
    return undefined;
  }
}

/** Stores a theme; `undefined` removes it. */
export function storeTheme(theme: Theme | undefined): void {
  try {
    if (theme) localStorage.setItem(KEY, theme);
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is blocked: the choice lasts until the page is left.
  }
}
