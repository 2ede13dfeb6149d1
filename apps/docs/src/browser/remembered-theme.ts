export type Theme = "light" | "dark";

/** The name under which Redoc remembers its theme: the site and Redoc share it. */
const KEY = "redoc.colorMode";

/** The theme that the reader chose, if it differs from the system's. */
export function rememberedTheme(): Theme | undefined {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === "light" || theme === "dark" ? theme : undefined;
  } catch {
    // The reader forbids storage.
    return undefined;
  }
}

/** Remembers a theme, or with `undefined` that the system decides. */
export function rememberTheme(theme: Theme | undefined): void {
  try {
    if (theme) localStorage.setItem(KEY, theme);
    else localStorage.removeItem(KEY);
  } catch {
    // The choice lasts as long as the page.
  }
}
