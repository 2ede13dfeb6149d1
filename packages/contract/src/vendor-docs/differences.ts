import { isObject, type Json, type JsonObject } from "@hwc-users/spec";

/** A location where the spec and the vendor docs disagree. */
export interface Difference {
  location: string[];
  /** The values of both at the location. */
  message: string;
}

/** Lists where the spec differs from the vendor docs. The order of a list does not matter. */
export function differencesOf(docs: Json | undefined, spec: Json | undefined, location: string[] = []): Difference[] {
  if (isObject(docs) && isObject(spec)) {
    const names = new Set([...Object.keys(docs), ...Object.keys(spec)]);
    return [...names].flatMap((name) => differencesOf(docs[name], spec[name], [...location, name]));
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
