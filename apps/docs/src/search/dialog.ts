import { type Html, html } from "../html/html.ts";
import type { Language } from "../language/language.ts";

/** Renders the search dialog. The script of the search opens it. */
export function searchDialog({ t }: Language): Html {
  return html`<dialog class="search" aria-label="${t("Search")}" closedby="any">
<input type="search" role="combobox" aria-expanded="true" aria-controls="search-results" aria-label="${t("Search")}" placeholder="${t("A field, an error code, a word")}" autocomplete="off" spellcheck="false" enterkeyhint="go">
<p class="search-status" role="status"></p>
<ul id="search-results" role="listbox" aria-label="${t("Results")}"></ul>
</dialog>`;
}
