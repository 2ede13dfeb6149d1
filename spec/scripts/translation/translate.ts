import { openapiOverlay } from "openapi-format";
import { isObject, type Json, type JsonObject } from "../../src/json.ts";
import { checkAction, translationOf } from "./check-action.ts";
import { listTexts } from "./list-texts.ts";
import type { Overlay, OverlayAction } from "./overlay.ts";
import { printActions } from "./print-actions.ts";

/** A translated document. */
export interface Translation {
  document: JsonObject;
  /** What is missing or out of date, and what to write in which file. Empty if every text is translated. */
  problems: string[];
}

/**
 * Translates the texts of an OpenAPI document.
 *
 * @param overlays Applied in this order. The last one is for the texts of this document only.
 */
export async function translate(english: JsonObject, overlays: readonly Overlay[]): Promise<Translation> {
  let document: JsonObject = structuredClone(english);
  for (const overlaySet of overlays) {
    const { data } = await openapiOverlay(document, { overlaySet: { ...overlaySet } });
    document = data as JsonObject;
  }
  const wrong = overlays.flatMap(({ file, actions }) =>
    actions.flatMap((action) => {
      const problem = checkAction(english, action);
      return problem === undefined ? [] : [`${file}: ${problem}`];
    }),
  );
  const missing = untranslated(english, document);
  if (missing.length === 0) return { document, problems: wrong };
  const message = `${overlays.at(-1)?.file}: These texts have no translation. Add the actions, and translate them:`;
  return { document, problems: [...wrong, `${message}\n${printActions(missing)}`] };
}

function untranslated(english: JsonObject, document: JsonObject): OverlayAction[] {
  const translated = new Map(listTexts(document).map(({ target, texts }) => [target, texts]));
  return listTexts(english).flatMap(({ target, texts }) => {
    const same = sameTexts(texts, translated.get(target) ?? {});
    return same === undefined ? [] : [translationOf(target, same)];
  });
}

/** Returns the texts that are the same in both languages; undefined if there are none. */
function sameTexts(english: Json, translated: Json | undefined): Json | undefined {
  if (!isObject(english)) return english === translated && hasWords(String(english)) ? english : undefined;
  const same = Object.entries(english as JsonObject).flatMap(([name, text]): [string, Json][] => {
    const child = sameTexts(text, isObject(translated) ? (translated[name] as Json) : undefined);
    return child === undefined ? [] : [[name, child]];
  });
  return same.length > 0 ? Object.fromEntries(same) : undefined;
}

/** A dialling code, or a name in backticks, is the same in every language. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/`[^`]*`/g, ""));
}
