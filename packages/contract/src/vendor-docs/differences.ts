import { isObject, type Json, type JsonObject } from "@hwc-users/spec";
import { checkMeaning } from "../meanings/check-meaning.ts";

/** A location where the spec and the vendor docs disagree. */
export interface Difference {
  location: string[];
  /** The values of both at the location. */
  message: string;
}

/** The facts that are texts in the spec. In the vendor docs, each has the meaning of the text. */
const MEANINGS = ["meaning", "innerMeaning"];

/** Lists where the spec differs from the vendor docs. The order of a list does not matter. */
export function differencesOf(docs: Json | undefined, spec: Json | undefined, location: string[] = []): Difference[] {
  if (MEANINGS.includes(String(location.at(-1)))) return meaningDifferences(docs, spec, location);
  if (isObject(docs) && isObject(spec)) {
    const names = new Set([...Object.keys(docs), ...Object.keys(spec)]);
    return [...names].flatMap((name) => {
      const fact = name === "innerMeaning" ? (docs[name] ?? docs["meaning"]) : docs[name];
      return differencesOf(fact, spec[name], [...location, name]);
    });
  }
  if (Array.isArray(docs) && Array.isArray(spec)) {
    if (docs.every(isObject) && spec.every(isObject)) return differencesOf(byIndex(docs), byIndex(spec), location);
    const [onlySpec, onlyDocs] = [missingIn(docs, spec), missingIn(spec, docs)];
    if (onlySpec !== "" || onlyDocs !== "" || docs.length === spec.length) {
      return [
        ...(onlySpec === "" ? [] : [{ location, message: `only the spec has ${onlySpec}` }]),
        ...(onlyDocs === "" ? [] : [{ location, message: `only the vendor docs have ${onlyDocs}` }]),
      ];
    }
  }
  const [documented, specified] = [textOf(docs), textOf(spec)];
  if (documented === specified) return [];
  return [{ location, message: `the vendor docs have ${documented}, the spec has ${specified}` }];
}

function meaningDifferences(meaning: Json | undefined, text: Json | undefined, location: string[]): Difference[] {
  if (Array.isArray(meaning) && Array.isArray(text)) {
    const longer = meaning.length > text.length ? meaning : text;
    return longer.flatMap((_, index) => meaningDifferences(meaning[index], text[index], location));
  }
  const noun = nounOf(location);
  if (meaning === undefined) return [{ location, message: `the ${noun} has no recorded meaning: ${textOf(text)}` }];
  if (text === undefined) return [{ location, message: `the ${noun} is missing; it must state ${textOf(meaning)}` }];
  return checkMeaning(String(meaning), String(text)).map((problem) => ({
    location,
    message: `the ${noun} ${problem}`,
  }));
}

/** The keyword of the spec that has the text. */
function nounOf(location: readonly string[]): string {
  if (location.includes("examples")) return "summary";
  return ["summary", "title"].find((keyword) => keyword === location.at(-2)) ?? "description";
}

function byIndex(list: readonly Json[]): JsonObject {
  return Object.fromEntries(list.entries());
}

function missingIn(list: readonly Json[], other: readonly Json[]): string {
  const known = list.map(textOf);
  return other
    .map(textOf)
    .filter((item) => !known.includes(item))
    .join(", ");
}

function textOf(value: Json | undefined): string {
  return value === undefined ? "nothing" : JSON.stringify(value);
}
