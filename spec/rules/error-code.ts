import type { Schema } from "./schema.ts";
import type { LocatedSchema } from "./walk-schema.ts";

/**
 * Returns the schema of the error code of a body, also in a branch of the schema: the property `error_code`, or as IAM has it,
 * `code` in the property `error`.
 */
export function errorCodeOf(schema: Schema): Schema | undefined {
  const error = propertyOf(schema, "error");
  return propertyOf(schema, "error_code") ?? (error && propertyOf(error, "code"));
}

function propertyOf(schema: Schema, name: string): Schema | undefined {
  const own = schema.properties?.[name];
  if (typeof own === "object") return own;
  const branches = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  for (const branch of branches) {
    const found = typeof branch === "object" ? propertyOf(branch, name) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** Returns true for the schema of an error code among the schemas of a body. */
export function isErrorCode({ key, keyword, parent }: LocatedSchema): boolean {
  if (keyword !== "properties") return false;
  return key === "error_code" || (key === "code" && enclosingProperty(parent) === "error");
}

/** The name of the property that has a schema as its value, perhaps as an alternative. */
function enclosingProperty(located: LocatedSchema | undefined): string | number | undefined {
  if (!located?.keyword) return undefined;
  if (located.keyword === "properties") return located.key;
  return ["allOf", "anyOf", "oneOf"].includes(located.keyword) ? enclosingProperty(located.parent) : undefined;
}

/** Returns the code that means success, also from an alternative. */
export function successIn(schema: Schema): string | undefined {
  const inner = (schema.anyOf ?? []).map((branch) => (typeof branch === "object" ? successIn(branch) : undefined));
  return schema["x-success"] ?? inner.find((code) => code !== undefined);
}
