import type { SearchDocument } from "./options.ts";

/** An entry of the search, before its synonyms are added. */
export interface Entry extends Pick<SearchDocument, "href" | "title" | "context" | "weight"> {
  detail?: string;
  /** In Markdown. */
  markdown: string;
}
