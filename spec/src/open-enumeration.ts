import { isObject, type Json } from "./json.ts";
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

/**
 * Copies schemas, or a value that contains schemas, with every open enumeration replaced.
 *
 * @param choose Returns the schema to use instead. Keywords beside the alternatives, such as `description`, are kept.
 * @example
 * replaceOpenEnumerations(schema, ({ open }) => open); // accepts the same values, with less to check
 */
export function replaceOpenEnumerations<Value>(value: Value, choose: (enumeration: OpenEnumeration) => Schema): Value {
  function visit(node: Json): Json {
    if (Array.isArray(node)) return node.map(visit);
    if (!isObject(node)) return node;
    const { anyOf, ...siblings } = node;
    const enumeration = Array.isArray(anyOf) && openEnumeration(node as Schema);
    const chosen = enumeration ? { ...siblings, ...(choose(enumeration) as { [keyword: string]: Json }) } : node;
    return Object.fromEntries(Object.entries(chosen).map(([name, child]) => [name, visit(child)]));
  }
  return visit(value as Json) as Value;
}
