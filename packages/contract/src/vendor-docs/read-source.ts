import { isObject, type Json } from "@hwc-users/spec";
import { namesBeside } from "./names-beside.ts";

/** The sources other than the operation's page. */
const OTHERS = ["newer-page", "sdk", "provider", "assumed"];

/**
 * Reads whether a statement comes from the operation's page. The vendor docs have nothing about the other sources, so these are
 * all alike.
 *
 * @param source The value of `x-source`.
 * @param values The enumerated values. A source for each of them must be complete.
 */
export function readSource(source: Json | undefined, values: Json = []): string {
  if (source === undefined) return "none";
  if (!isObject(source)) return wordOf([source].flat());
  const words = Object.values(source).map((each) => wordOf([each].flat()));
  return [allOf(words), ...namesBeside(Object.keys(source), values)].join(", ");
}

/** Joins the sources of several statements. */
export function allOf(sources: readonly string[]): string {
  return [...new Set(sources)].sort().join(" and ");
}

function wordOf(words: readonly Json[]): string {
  return allOf(words.map((word) => (OTHERS.includes(String(word)) ? "elsewhere" : String(word))));
}
