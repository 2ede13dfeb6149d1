import { keepAccessible } from "./redoc-accessibility.ts";
import { anchorOfRoute, normalizeId, redocIds, redocRoute } from "./redoc-anchors.ts";
import { storeView } from "./stored-view.ts";

/** How long to wait for Redoc to render an anchor, in milliseconds. */
const RENDER_TIMEOUT = 30_000;
/** After how many frames without movement the layout counts as stable: Redoc renders the inner parts late. */
const STABLE_FRAMES = { exact: 15, ancestor: 90 };

const operationIds = [...document.querySelectorAll<HTMLElement>("[data-operation]")].map(
  ({ dataset }) => dataset["operation"] ?? "",
);

/** Switches between text and Redoc, and keeps the reader's position. */
export async function switchView(button: HTMLButtonElement): Promise<void> {
  if (document.getElementById("redoc")) {
    storeView("text");
    leaveRedocRoute();
    location.reload();
    return;
  }
  button.disabled = true;
  button.textContent = "Redoc…";
  try {
    await showRedoc(new URL(button.dataset["module"] ?? "", document.baseURI).href);
    storeView("redoc");
    button.ariaPressed = "true";
    button.textContent = "Redoc";
  } catch {
    button.textContent = "Redoc: try again";
  }
  button.disabled = false;
}

/** Replaces a fragment of Redoc by our anchor. */
export function leaveRedocRoute(): void {
  history.replaceState(null, "", `#${anchorOfRoute(location.hash, operationIds)}`);
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

async function showRedoc(module: string): Promise<void> {
  if (location.hash.startsWith("#/")) leaveRedocRoute();
  const text = document.querySelector("main") as HTMLElement;
  const position = readingPosition(text);
  const fragment = location.hash;
  const redoc = document.createElement("div");
  redoc.id = "redoc";
  redoc.className = "preparing";
  text.after(redoc);
  try {
    history.replaceState(null, "", redocRoute(position.anchor, operationIds));
    await import(module);
    await waitForAnchor(position.anchor);
  } catch (error) {
    redoc.remove();
    history.replaceState(null, "", fragment || location.pathname);
    throw error;
  }
  text.hidden = true;
  redoc.className = "";
  keepAccessible(redoc);
  await scrollToAnchor(position.anchor, position.top);
  document.addEventListener("click", openInRedoc, { capture: true });
}

/** Returns the visible anchor nearest to the top of the window, and its distance from the top. */
function readingPosition(text: HTMLElement): { anchor: string; top: number } {
  const named = decodeURIComponent(location.hash.slice(1));
  const anchors = [...text.querySelectorAll("[id]")].map((element) => ({
    anchor: element.id,
    top: element.getBoundingClientRect().top,
  }));
  const visible = anchors.filter(({ top }) => top >= 0 && top < innerHeight);
  const above = anchors.findLast(({ top }) => top < innerHeight);
  return visible.find(({ anchor }) => anchor === named) ?? visible[0] ?? above ?? { anchor: "", top: 0 };
}

/** Opens the site's own links to anchors of the reference in Redoc. */
async function openInRedoc(event: MouseEvent): Promise<void> {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.closest("#redoc") || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.pathname !== location.pathname || !link.hash || link.hash === "#content") return;
  event.preventDefault();
  const anchor = decodeURIComponent(link.hash.slice(1));
  location.hash = redocRoute(anchor, operationIds);
  await scrollToAnchor(anchor, Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop));
}

/** Waits until Redoc has rendered an anchor or one of its ancestors. */
async function waitForAnchor(anchor: string): Promise<void> {
  const end = performance.now() + RENDER_TIMEOUT;
  while (!find(anchor) && performance.now() < end) await new Promise(requestAnimationFrame);
}

/** Keeps an anchor at a distance from the top of the window until the layout is stable or the reader scrolls. */
async function scrollToAnchor(anchor: string, top: number): Promise<void> {
  const end = performance.now() + RENDER_TIMEOUT;
  const stop = new AbortController();
  for (const event of ["wheel", "touchmove", "keydown", "mousedown"])
    addEventListener(event, () => stop.abort(), { signal: stop.signal, passive: true });
  let stableFrames = 0;
  let required = STABLE_FRAMES.ancestor;
  while (stableFrames < required && !stop.signal.aborted && performance.now() < end) {
    await new Promise(requestAnimationFrame);
    const found = find(anchor);
    const distance = (found?.element.getBoundingClientRect().top ?? Number.NaN) - top;
    stableFrames = Math.abs(distance) < 1 ? stableFrames + 1 : 0;
    required = found?.exact ? STABLE_FRAMES.exact : STABLE_FRAMES.ancestor;
    if (!Number.isNaN(distance)) scrollBy({ top: distance, behavior: "instant" });
  }
  stop.abort();
}

/** Finds the element of an anchor, or its nearest ancestor. */
function find(anchor: string): { element: Element; exact: boolean } | undefined {
  const elements = [...document.querySelectorAll("#redoc [id]")];
  const { exact, ancestors } = redocIds(anchor);
  for (const name of [...exact, ...ancestors]) {
    const element = elements.find(({ id }) => normalizeId(id) === name);
    if (element) return { element, exact: exact.includes(name) };
  }
  return undefined;
}
