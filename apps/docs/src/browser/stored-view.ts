const KEY = "reference";

/** Whether the reader used Redoc last. */
export function prefersRedoc(): boolean {
  try {
    return localStorage.getItem(KEY) === "redoc";
  } catch {
    // Storage is blocked: show the text.
    return false;
  }
}

/** Stores which view of the reference the reader uses. */
export function storeView(view: "text" | "redoc"): void {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // Storage is blocked: the choice lasts until the page is left.
  }
}
