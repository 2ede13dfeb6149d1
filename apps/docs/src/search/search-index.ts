import type MiniSearch from "minisearch";
import type { SearchResult } from "minisearch";
import type { SearchDocument, StoredDocument } from "./options.ts";

/** An entry that a query found, with the data that results show. */
export type Result = SearchResult & StoredDocument;

/** The results of a query. */
export interface Results {
  /** Whether the entries match the query. Otherwise they are suggestions. */
  match: boolean;
  entries: Result[];
}

const MAX_RESULTS = 30;

/** Searches the index. If nothing matches, it suggests entries that match a part of the query, or similar words. */
export function searchIndex(index: MiniSearch<SearchDocument>, query: string): Results {
  const found = index.search(query);
  const match = found.length > 0;
  const entries = match ? found : index.search(query, { combineWith: "OR", fuzzy: 0.4 });
  // The index stores these fields, see the options.
  return { match, entries: entries.slice(0, MAX_RESULTS) as Result[] };
}
