/** What is looked for on a page: texts that stand on it when its first operation can be read. */
export interface Wanted {
  texts: string[];
  /** For how long no long task may have run for the page to be quiet, in milliseconds. */
  quietFor: number;
}

/** What was seen on a page, in milliseconds since the navigation began. */
export interface Observed {
  firstContentfulPaint: number;
  /** When the last of the texts could be read. */
  readable: number;
  /** How much longer than 50 ms the tasks after the first contentful paint took, all together. */
  totalBlockingTime: number;
}

declare global {
  interface Window {
    /** Missing until the page is quiet. */
    observed?: Observed;
  }
}

/** Runs in the page before its own scripts: Playwright sends its source there, so it must not use anything from outside. */
export function observe({ texts, quietFor }: Wanted): void {
  const longTask = 50;
  const tasks: { start: number; end: number }[] = [];
  let paint: number | undefined;
  let readable: number | undefined;
  let changed = true;

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      tasks.push({ start: startTime, end: startTime + duration });
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    paint ??= list.getEntriesByName("first-contentful-paint")[0]?.startTime;
  }).observe({ type: "paint", buffered: true });
  const changes = new MutationObserver(() => {
    changed = true;
  });
  changes.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

  // Some break a path with spaces that have no width.
  const textOf = (element: Element) => element.textContent.replaceAll("\u200b", "");
  const shows = (element: Element, text: string): boolean => {
    if (["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT"].includes(element.tagName)) return false;
    if (!textOf(element).includes(text)) return false;
    const inner = [...element.children].filter((child) => textOf(child).includes(text));
    if (inner.length > 0) return inner.some((child) => shows(child, text));
    return (
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      element.getClientRects().length > 0
    );
  };
  const look = () => {
    if (changed && document.body) {
      changed = false;
      if (texts.every((text) => shows(document.body, text))) {
        readable = performance.now();
        changes.disconnect();
        return;
      }
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  const timer = setInterval(() => {
    if (paint === undefined || readable === undefined || document.readyState !== "complete") return;
    const from = paint;
    const lastEvent = Math.max(paint, readable, ...tasks.map(({ end }) => end));
    if (performance.now() - lastEvent < quietFor) return;
    clearInterval(timer);
    const blocking = tasks.map(({ start, end }) => Math.max(0, end - Math.max(start, from) - longTask));
    window.observed = {
      firstContentfulPaint: paint,
      readable: Math.max(paint, readable),
      totalBlockingTime: blocking.reduce((sum, time) => sum + time, 0),
    };
  }, 100);
}
