const KEY = "reference";

/** Whether the reader looked at the reference in Redoc last. */
export function prefersRedoc(): boolean {
  try {
    return localStorage.getItem(KEY) === "redoc";
  } catch {
    // The reader forbids storage: the text is shown.
    return false;
  }
}

/** Remembers how the reader looks at the reference. */
export function rememberView(view: "text" | "redoc"): void {
  try {
    localStorage.setItem(KEY, view);
  } catch {
    // The choice lasts as long as the page.
  }
}
