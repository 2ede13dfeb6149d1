/** Calls a handler when a reader clicks an element that matches a selector, now in the page or later. */
export function onClick(selector: string, handler: (element: HTMLElement) => void): void {
  document.addEventListener("click", ({ target }) => {
    const element = target instanceof Element ? target.closest<HTMLElement>(selector) : null;
    if (element) handler(element);
  });
}
