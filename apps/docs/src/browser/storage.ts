/** Redoc's own key, so that the site and Redoc share the theme. */
export const THEME_KEY = "redoc.colorMode";

/** Returns a stored choice of the reader, or null. */
export function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    // Storage is blocked.
    return null;
  }
}

/** Stores a choice of the reader for other pages; null removes it. */
export function store(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage is blocked: the choice lasts until the page is left.
  }
}
