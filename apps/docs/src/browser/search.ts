import MiniSearch, { type SearchResult } from "minisearch";
import { type SearchDocument, type StoredDocument, searchOptions, suggestionOptions } from "../search/options.ts";
import { excerpt } from "./excerpt.ts";
import { t } from "./messages.ts";

type Result = SearchResult & StoredDocument;

const MAX_RESULTS = 30;
let index: Promise<MiniSearch<SearchDocument>> | undefined;

async function loadIndex(): Promise<MiniSearch<SearchDocument>> {
  const response = await fetch(document.documentElement.dataset["search"] ?? "");
  if (!response.ok) throw new Error(t("The search index did not load: status {status}.", { status: response.status }));
  return MiniSearch.loadJSON(await response.text(), searchOptions);
}

/** Opens the search dialog; the first query loads the index. */
export async function showSearch(): Promise<void> {
  const dialog = document.querySelector<HTMLDialogElement>(".search") ?? createDialog();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input")?.select();
}

function createDialog(): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  dialog.className = "search";
  dialog.setAttribute("aria-label", t("Search"));
  dialog.setAttribute("closedby", "any");
  dialog.innerHTML = `<input type="search" role="combobox" aria-expanded="true" aria-controls="search-results" aria-label="${t("Search")}"
    placeholder="${t("A field, an error code, a word")}" autocomplete="off" spellcheck="false" enterkeyhint="go">
    <p class="search-status" role="status"></p><ul id="search-results" role="listbox" aria-label="${t("Results")}"></ul>`;
  document.body.append(dialog);
  const input = dialog.querySelector("input") as HTMLInputElement;
  input.addEventListener("input", () => void showResults(dialog, input.value));
  input.addEventListener("keydown", (event) => moveSelection(dialog, event));
  dialog.addEventListener("click", ({ target }) => {
    if (target === dialog || (target instanceof Element && target.closest("a"))) dialog.close();
  });
  return dialog;
}

async function showResults(dialog: HTMLDialogElement, query: string): Promise<void> {
  const [status, list] = [dialog.querySelector("p"), dialog.querySelector("ul")];
  const input = dialog.querySelector("input");
  if (!status || !list || !input) return;
  try {
    index ??= loadIndex();
    const loaded = await index;
    if (input.value !== query) return;
    const found = loaded.search(query);
    const results = (found.length > 0 ? found : loaded.search(query, suggestionOptions)).slice(
      0,
      MAX_RESULTS,
    ) as Result[];
    list.replaceChildren(...results.map(resultItem));
    status.textContent = found.length > 0 || query.trim() === "" ? "" : missingText(query.trim(), results.length > 0);
  } catch (error) {
    index = undefined;
    status.textContent = t("The search failed: {reason} Reload the page to try again.", {
      reason: (error as Error).message,
    });
  }
  select(dialog, 0);
}

function missingText(query: string, hasSuggestions: boolean): string {
  return hasSuggestions
    ? t("No results for “{query}”. Similar entries:", { query })
    : t("No results for “{query}”.", { query });
}

function resultItem({ href, title, context, detail, text, terms }: Result, position: number): HTMLLIElement {
  const item = document.createElement("li");
  item.id = `search-result-${position}`;
  item.role = "option";
  const link = document.createElement("a");
  link.href = (document.documentElement.dataset["root"] ?? "") + href;
  link.tabIndex = -1;
  const parts = { strong: title, span: context, code: detail, small: excerpt(text, terms) };
  for (const [tag, content] of Object.entries(parts)) {
    if (!content) continue;
    const part = document.createElement(tag);
    part.textContent = content;
    link.append(part, " ");
  }
  item.append(link);
  return item;
}

function moveSelection(dialog: HTMLDialogElement, event: KeyboardEvent): void {
  // The key belongs to an input method that composes a word. Safari ends the composition before the key, which then has code 229.
  if (event.isComposing || event.keyCode === 229) return;
  const items = [...dialog.querySelectorAll("li")];
  const selected = items.findIndex((item) => item.ariaSelected === "true");
  if (event.key === "ArrowDown") select(dialog, Math.min(selected + 1, items.length - 1));
  else if (event.key === "ArrowUp") select(dialog, Math.max(selected - 1, 0));
  else if (event.key === "Enter") items[selected]?.querySelector("a")?.click();
  else return;
  event.preventDefault();
}

function select(dialog: HTMLDialogElement, position: number): void {
  for (const [index, item] of [...dialog.querySelectorAll("li")].entries()) {
    item.ariaSelected = String(index === position);
    if (index !== position) continue;
    dialog.querySelector("input")?.setAttribute("aria-activedescendant", item.id);
    item.scrollIntoView({ block: "nearest" });
  }
}
