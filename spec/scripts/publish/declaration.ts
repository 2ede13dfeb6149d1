import type { JsonObject } from "../../src/json.ts";

/**
 * Returns the TypeScript declaration of a document, with literal types: JSON is also the text of such a type. Both `import`
 * and `require` of a JSON file return its content, which is what `export =` declares.
 */
export function declarationOf(document: JsonObject): string {
  return `declare const document: ${JSON.stringify(document, null, 2)};\nexport = document;\n`;
}
