import type { Options } from "minisearch";
import { tokenize, tokenizeQuery } from "./tokenize.ts";

/** One entry of the search index. */
export interface SearchDocument {
  /** The link from the root of the site, such as `reference.html#updateUser.request.phone`. */
  id: string;
  title: string;
  /** The breadcrumbs, such as `Reference › updateUser › request`. */
  context: string;
  text: string;
}

/** The options of MiniSearch. The build and the browser share them, because the index and its queries must agree. */
export const searchOptions: Options<SearchDocument> = {
  fields: ["title", "context", "text"],
  storeFields: ["title", "context", "text"],
  tokenize,
  searchOptions: {
    tokenize: tokenizeQuery,
    combineWith: "AND",
    prefix: true,
    fuzzy: (term) => (/^\p{L}{5,}$/u.test(term) ? 0.2 : false),
    boost: { title: 4, context: 0.5 },
  },
};
