import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { resolveJsonPathValue } from "openapi-format";
import { isObject, type Json, type JsonObject } from "../../src/json.ts";
import type { OverlayAction } from "./overlay.ts";
import { printActions } from "./print-actions.ts";

/** Returns what is wrong with an action, and what to write; undefined if it translates the present English texts. */
export function checkAction(english: JsonObject, { target, update, ...action }: OverlayAction): string | undefined {
  const [texts, ...others] = resolveJsonPathValue(english, target).map((object) => replacedBy(update, object as Json));
  if (texts === undefined) return `${target} matches nothing. Correct the target, or remove the action.`;
  if (!others.every((other) => isDeepStrictEqual(other, texts)))
    return `${target} matches different English texts. Write an action for each.`;
  const current = translationOf(target, texts);
  if (action["x-translates"] === current["x-translates"]) return undefined;
  return `The English text of ${target} has changed. Correct the translation, and x-translates:\n${printActions([current])}`;
}

/** Returns an action for the translation of some texts, in which they are still English. */
export function translationOf(target: string, texts: Json): OverlayAction {
  const text = textsIn(texts).join("\n").replace(/\s+/g, " ").trim();
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return { target, "x-translates": hash, update: texts as JsonObject };
}

function textsIn(value: Json): Json[] {
  return isObject(value) ? Object.values(value as JsonObject).flatMap(textsIn) : [value];
}

/** Returns the part of a value that an update replaces. */
function replacedBy(update: Json, value: Json): Json {
  if (!isObject(update) || !isObject(value)) return value;
  const replaced = Object.entries(value as JsonObject).filter(([name]) => Object.hasOwn(update, name));
  return Object.fromEntries(replaced.map(([name, child]) => [name, replacedBy(update[name] as Json, child)]));
}
