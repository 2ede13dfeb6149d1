import { isObject, type JsonObject } from "../../src/json.ts";
import { referenceTarget } from "./reference-target.ts";
import { rewriteObjects } from "./rewrite-objects.ts";

/**
 * Copies a parameter into its operations if its component has the name of a schema, apart from case and punctuation.
 * Generators write a type for each component: of `accountType` and `AccountType`, one gets another name, or both get the
 * same file where the file system ignores case.
 */
export function copyAmbiguousParameters(document: JsonObject): JsonObject {
  const schemas = new Set(namesOf(document, "schemas").map(withoutCase));
  const ambiguous = new Set(
    namesOf(document, "parameters")
      .filter((name) => schemas.has(withoutCase(name)))
      .map((name) => `#/components/parameters/${name}`),
  );
  const copy = (parameter: JsonObject) =>
    ambiguous.has(String(parameter["$ref"])) ? (referenceTarget(parameter, document) ?? parameter) : parameter;
  return rewriteObjects(document, { parameter: copy });
}

function namesOf({ components }: JsonObject, section: string): string[] {
  return isObject(components) ? Object.keys(components[section] ?? {}) : [];
}

function withoutCase(name: string): string {
  return name.replace(/[^a-z\d]/gi, "").toLowerCase();
}
