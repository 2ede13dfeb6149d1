import type { Guide } from "../guides/read-guides.ts";
import { splitSections } from "../guides/sections.ts";
import { plainText } from "../markdown/plain-text.ts";
import type { References } from "../reference/model.ts";
import type { Entry } from "./entry.ts";
import type { SearchDocument } from "./options.ts";
import { referenceEntries } from "./reference-entries.ts";
import { synonymsIn } from "./synonyms.ts";

/** Readers look for a sign-in in the guides before they look for its fields. */
const SIGN_IN_WEIGHT = 0.6;
/** Pages that mention everything and explain nothing. */
const OVERVIEWS = ["changelog", "sources"];

/** Lists the documents of the search index of a language: the sections of guides, and everything with an anchor in the reference. */
export function searchDocuments(guides: Guide[], references: References): SearchDocument[] {
  const ofGuides = guides.flatMap(guideEntries);
  const explained = new Set(ofGuides.map(({ href }) => href));
  const [ofOperations, ofSignIn] = references.map((reference) => referenceEntries(reference, explained));
  const entries = [
    ...ofGuides,
    ...(ofOperations ?? []),
    ...(ofSignIn ?? []).map((entry) => ({ ...entry, weight: entry.weight * SIGN_IN_WEIGHT })),
  ];
  return entries.map(({ markdown, detail = "", ...entry }, id) => {
    const text = plainText(markdown);
    return { ...entry, id, detail, text, titleSynonyms: synonymsIn(entry.title), synonyms: synonymsIn(text) };
  });
}

function guideEntries({ name, title, description, markdown, headings }: Guide): Entry[] {
  const [introduction, ...sections] = splitSections(markdown);
  const weight = OVERVIEWS.includes(name) ? 0.2 : 1;
  return [
    {
      href: `${name}.html`,
      title,
      context: "",
      markdown: `${description}\n\n${introduction?.markdown}`,
      weight: weight * 1.4,
    },
    ...sections.flatMap((section, index) => {
      const heading = headings[index];
      if (!heading) return [];
      const text = section.markdown.replace(/^#.*\n?/, "");
      return [{ href: `${name}.html#${heading.anchor}`, title: heading.text, context: title, markdown: text, weight }];
    }),
  ];
}
