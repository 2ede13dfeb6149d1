import type { JsonObject } from "../../src/json.ts";

/** Returns the TypeScript declaration of a document, with literal types: JSON is also the text of such a type. */
export function declarationOf(document: JsonObject): string {
  return `declare const document: ${JSON.stringify(document, null, 2)};\nexport default document;\n`;
}
