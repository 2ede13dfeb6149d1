import type { Options } from "minisearch";
import { tokenize, tokenizeQuery } from "./tokenize.ts";

/** One entry of the search index. */
export interface SearchDocument {
  /** Its position in the list of documents. */
  id: number;
  /** The link from the root of the language, such as `reference.html#updateUser.request.phone`. */
  href: string;
  title: string;
  /** The breadcrumbs, such as `Reference › updateUser › request`. */
  context: string;
  /** The type and the limits of a field, or the request line of an operation; empty for other entries. */
  detail: string;
  text: string;
  /** Synonyms of words in the title. */
  titleSynonyms: string;
  /** Synonyms of words in the text. */
  synonyms: string;
  /** How much more than others the entry is likely to be meant. */
  weight: number;
}

/** A stored part of an entry, which results show. */
export type StoredDocument = Pick<SearchDocument, "href" | "title" | "context" | "detail" | "text" | "weight">;

/** The options of MiniSearch. The build and the browser share them, because the index and its queries must agree. */
export const searchOptions: Options<SearchDocument> = {
  fields: ["title", "context", "detail", "text", "titleSynonyms", "synonyms"],
  storeFields: ["href", "title", "context", "detail", "text", "weight"],
  tokenize,
  searchOptions: {
    tokenize: tokenizeQuery,
    combineWith: "AND",
    prefix: true,
    fuzzy: (term) => (/^\p{L}{5,}$/u.test(term) ? 0.2 : false),
    boost: { title: 5, titleSynonyms: 5, context: 0.5, detail: 0.5, synonyms: 0.3 },
    boostDocument: (_, term, stored) =>
      Number(stored?.["weight"]) * (stored?.["detail"] && String(stored["title"]).toLowerCase() === term ? 3 : 1),
  },
};
