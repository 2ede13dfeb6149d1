import type { Schema } from "./schema.ts";

/** Returns the schema of the property `error_code`, also in a branch of the schema. */
export function errorCodeOf(schema: Schema): Schema | undefined {
  const own = schema.properties?.["error_code"];
  if (typeof own === "object") return own;
  const branches = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  for (const branch of branches) {
    const found = typeof branch === "object" ? errorCodeOf(branch) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Returns the code that means success, also from an alternative. */
export function successIn(schema: Schema): string | undefined {
  const inner = (schema.anyOf ?? []).map((branch) => (typeof branch === "object" ? successIn(branch) : undefined));
  return schema["x-success"] ?? inner.find((code) => code !== undefined);
}
