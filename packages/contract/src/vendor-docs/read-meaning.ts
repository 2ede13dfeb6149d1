import type { Json, JsonObject } from "@hwc-users/spec";
import { objectAt } from "../json/object-at.ts";

/**
 * Reads the texts that describe a value: its own, and those of its known values or its object, unless they are the same.
 *
 * @param description The description of the field, parameter or body.
 * @param inner The schemas inside.
 */
export function readMeaning(description: Json | undefined, inner: readonly JsonObject[]): JsonObject {
  const texts = inner.map((schema) => schema["description"] ?? "");
  const isSame = texts.every((text) => text === description);
  return { ...readText(description), ...(!isSame && { innerMeaning: texts.length === 1 ? texts[0] : texts }) };
}

/** Reads a text whose meaning is recorded. */
export function readText(text: Json | undefined): JsonObject {
  return text === undefined ? {} : { meaning: text };
}

/** The branches of a choice that describe known values, or an object. */
export function describedBranches(anyOf: Json | undefined): JsonObject[] {
  return [anyOf ?? []]
    .flat()
    .map((branch) => objectAt(branch))
    .filter((branch) => ["enum", "properties", "description"].some((keyword) => Object.hasOwn(branch, keyword)));
}

/** Reads the text of each member. */
export function readTexts(texts: Json | undefined): JsonObject {
  return Object.fromEntries(Object.entries(objectAt(texts)).map(([name, text]) => [name, readText(text)]));
}
