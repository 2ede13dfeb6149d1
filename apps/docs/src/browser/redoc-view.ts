import { keepAccessible } from "./redoc-accessibility.ts";
import { anchorOfRoute, plainName, redocNames, redocRoute } from "./redoc-places.ts";
import { rememberView } from "./remembered-view.ts";

/** How long Redoc may take to show the place that the reader was at, in milliseconds. */
const PATIENCE = 10_000;
/** For how many frames a place must stand still before it is believed to stay: Redoc fills in what is inside it late. */
const STILL = { exact: 15, around: 90 };

const operationIds = [...document.querySelectorAll<HTMLElement>("[data-operation]")].map(
  ({ dataset }) => dataset["operation"] ?? "",
);

/** Shows the reference in Redoc, at the place where the reader is, or as text again. */
export async function switchView(button: HTMLButtonElement): Promise<void> {
  if (document.getElementById("redoc")) {
    rememberView("text");
    leaveRedocRoute();
    location.reload();
    return;
  }
  button.disabled = true;
  button.textContent = "Redoc…";
  try {
    await showRedoc(new URL(button.dataset["module"] ?? "", document.baseURI).href);
    rememberView("redoc");
    button.ariaPressed = "true";
    button.textContent = "Redoc";
  } catch {
    button.textContent = "Redoc: try again";
  }
  button.disabled = false;
}

/** Turns a fragment of Redoc's into the anchor of the same place in the text. */
export function leaveRedocRoute(): void {
  history.replaceState(null, "", `#${anchorOfRoute(location.hash, operationIds)}`);
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

async function showRedoc(module: string): Promise<void> {
  if (location.hash.startsWith("#/")) leaveRedocRoute();
  const text = document.querySelector("main") as HTMLElement;
  const place = placeInSight(text);
  const fragment = location.hash;
  const redoc = document.createElement("div");
  redoc.id = "redoc";
  redoc.className = "preparing";
  text.after(redoc);
  try {
    history.replaceState(null, "", redocRoute(place.anchor, operationIds));
    await import(module);
    await untilShown(place.anchor);
  } catch (error) {
    redoc.remove();
    history.replaceState(null, "", fragment || location.pathname);
    throw error;
  }
  text.hidden = true;
  redoc.className = "";
  keepAccessible(redoc);
  await goTo(place.anchor, place.top);
  document.addEventListener("click", followInRedoc, { capture: true });
}

/** Where the reader is: the anchor nearest to the top of the window, and how far below the top it stands. */
function placeInSight(text: HTMLElement): { anchor: string; top: number } {
  const named = decodeURIComponent(location.hash.slice(1));
  const places = [...text.querySelectorAll("[id]")].map((element) => ({
    anchor: element.id,
    top: element.getBoundingClientRect().top,
  }));
  const inSight = places.filter(({ top }) => top >= 0 && top < innerHeight);
  const above = places.findLast(({ top }) => top < innerHeight);
  return inSight.find(({ anchor }) => anchor === named) ?? inSight[0] ?? above ?? { anchor: "", top: 0 };
}

/** Follows the site's own links to places in the reference, which Redoc knows by other names. */
async function followInRedoc(event: MouseEvent): Promise<void> {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link || link.closest("#redoc") || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (link.pathname !== location.pathname || !link.hash || link.hash === "#content") return;
  event.preventDefault();
  const anchor = decodeURIComponent(link.hash.slice(1));
  location.hash = redocRoute(anchor, operationIds);
  await goTo(anchor, Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop));
}

/** Waits until Redoc shows a place, or what the place is in. */
async function untilShown(anchor: string): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!find(anchor) && performance.now() < end) await new Promise(requestAnimationFrame);
}

/** Waits until Redoc shows a place, and brings it to where it is to stand in the window, unless the reader moves. */
async function goTo(anchor: string, top: number): Promise<void> {
  const end = performance.now() + PATIENCE;
  const stop = new AbortController();
  for (const event of ["wheel", "touchmove", "keydown", "mousedown"])
    addEventListener(event, () => stop.abort(), { signal: stop.signal, passive: true });
  let still = 0;
  let enough = STILL.around;
  while (still < enough && !stop.signal.aborted && performance.now() < end) {
    await new Promise(requestAnimationFrame);
    const place = find(anchor);
    const distance = (place?.element.getBoundingClientRect().top ?? Number.NaN) - top;
    still = Math.abs(distance) < 1 ? still + 1 : 0;
    enough = place?.exact ? STILL.exact : STILL.around;
    if (!Number.isNaN(distance)) scrollBy({ top: distance, behavior: "instant" });
  }
  stop.abort();
}

/** The element that shows a place, or else one around the place. */
function find(anchor: string): { element: Element; exact: boolean } | undefined {
  const elements = [...document.querySelectorAll("#redoc [id]")];
  const { exact, around } = redocNames(anchor);
  for (const name of [...exact, ...around]) {
    const element = elements.find(({ id }) => plainName(id) === name);
    if (element) return { element, exact: exact.includes(name) };
  }
  return undefined;
}
