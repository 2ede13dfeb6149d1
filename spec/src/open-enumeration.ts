import type { Schema } from "./operation.ts";

/** The values that are known of an enumeration, and the schema of all values that are possible. */
export interface OpenEnumeration {
  /** Schemas with an `enum`: usually one, or one for each type. */
  known: [Schema, ...Schema[]];
  open: Schema;
}

/**
 * Splits a schema of known values to which the service may add others: an `anyOf` of schemas with an `enum`, and one without.
 *
 * @returns undefined if the schema is not such an enumeration.
 * @example
 * openEnumeration({ anyOf: [{ type: "integer", enum: [0, 1] }, { type: ["integer", "null"] }] })?.open.type; // ["integer", "null"]
 */
export function openEnumeration({ anyOf = [] }: Schema): OpenEnumeration | undefined {
  const [first, ...others] = anyOf.filter((alternative) => alternative.enum !== undefined);
  const [open, ...further] = anyOf.filter((alternative) => alternative.enum === undefined);
  return first && open && further.length === 0 ? { known: [first, ...others], open } : undefined;
}
