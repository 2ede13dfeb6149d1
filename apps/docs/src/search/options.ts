import type { Options } from "minisearch";
import { tokenize, tokenizeQuery } from "./tokenize.ts";

/** One place of the site that can be found. */
export interface SearchDocument {
  /** Where it is, from the root of the site: `reference.html#updateUser.request.phone`. */
  id: string;
  title: string;
  /** Where it stands, such as `Reference › updateUser › request`. */
  context: string;
  text: string;
}

/** How the index is built and asked. Building it and asking it must agree, so both take their options from here. */
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
