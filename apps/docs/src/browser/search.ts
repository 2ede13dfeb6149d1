import MiniSearch from "minisearch";
import { html } from "../html/html.ts";
import { type SearchDocument, searchOptions } from "../search/options.ts";
import { resultItem } from "../search/result-item.ts";
import { searchIndex } from "../search/search-index.ts";
import { find } from "./find.ts";
import { loadText } from "./load-text.ts";
import { t } from "./messages.ts";

const { root = "", search: indexFile = "" } = document.documentElement.dataset;
const dialog = find<HTMLDialogElement>(document, ".search");
const input = find<HTMLInputElement>(dialog, "input");
const status = find(dialog, "p");
const list = find(dialog, "ul");
let index: Promise<MiniSearch<SearchDocument>> | undefined;

input.addEventListener("input", showResults);
input.addEventListener("keydown", moveSelection);
dialog.addEventListener("click", ({ target }) => {
  if (target === dialog || (target instanceof Element && target.closest("a"))) dialog.close();
});

/** Opens the search dialog; the first query loads the index. */
export function openSearch(): void {
  if (!dialog.open) dialog.showModal();
  input.select();
}

async function showResults(): Promise<void> {
  const query = input.value.trim();
  try {
    index ??= loadText(indexFile).then((json) => MiniSearch.loadJSON(json, searchOptions));
    const { match, entries } = searchIndex(await index, query);
    if (input.value.trim() !== query) return;
    list.innerHTML = html`${entries.map((entry, position) => resultItem(entry, position, root))}`.markup;
    if (match || query === "") status.textContent = "";
    else if (entries.length === 0) status.textContent = t("No results for “{query}”.", { query });
    else status.textContent = t("No results for “{query}”. Similar entries:", { query });
  } catch (error) {
    index = undefined;
    const { message: reason } = error as Error;
    status.textContent = t("The search failed: {reason} Reload the page to try again.", { reason });
  }
  select(list.firstElementChild);
}

function moveSelection(event: KeyboardEvent): void {
  // The key belongs to an input method that composes a word. Safari ends the composition before the key, which then has code 229.
  if (event.isComposing || event.keyCode === 229) return;
  const selected = list.querySelector("[aria-selected=true]");
  if (event.key === "ArrowDown") select(selected?.nextElementSibling);
  else if (event.key === "ArrowUp") select(selected?.previousElementSibling);
  else if (event.key === "Enter") selected?.querySelector("a")?.click();
  else return;
  event.preventDefault();
}

function select(item: Element | null | undefined): void {
  if (!item) return;
  for (const other of list.children) other.ariaSelected = String(other === item);
  input.setAttribute("aria-activedescendant", item.id);
  item.scrollIntoView({ block: "nearest" });
}
