import { isObject, type Json, type JsonObject } from "../../src/json.ts";
import { lookUpReference } from "../../src/resolve-references.ts";

/** Removes the components that the paths do not use, directly or through other components. */
export function keepUsedComponents(document: JsonObject): JsonObject {
  const { components, ...rest } = document;
  if (!isObject(components)) return document;
  const used = usedReferences(rest, document);
  const kept: JsonObject = {};
  for (const [section, named] of Object.entries(components as Record<string, JsonObject>)) {
    const entries = Object.entries(named).filter(([name]) => used.has(`#/components/${section}/${name}`));
    if (entries.length > 0) kept[section] = Object.fromEntries(entries);
  }
  return { ...rest, components: kept };
}

function usedReferences(root: Json, document: JsonObject): Set<string> {
  const used = new Set<string>();
  const pending: Json[] = [root];
  const use = (reference: string) => {
    if (used.has(reference)) return;
    used.add(reference);
    pending.push(lookUpReference(document, reference));
  };
  for (let value = pending.pop(); value !== undefined; value = pending.pop()) {
    if (Array.isArray(value)) pending.push(...value);
    else if (isObject(value)) {
      const { $ref, security } = value;
      if (typeof $ref === "string") use($ref);
      // A security requirement refers to its scheme by the name alone.
      for (const requirement of Array.isArray(security) ? security : [])
        for (const name of Object.keys(requirement as JsonObject)) use(`#/components/securitySchemes/${name}`);
      pending.push(...Object.values(value));
    }
  }
  return used;
}
