import { openEnumeration, type Schema } from "@hwc-users/spec";
import {
  BOOLEAN,
  NEVER,
  NULL,
  NUMBER,
  type SchemaObject,
  STRING,
  tsIntersection,
  tsLiteral,
  tsRecord,
  tsUnion,
} from "openapi-typescript";

type TypeNode = ReturnType<typeof tsUnion>;

/** In a union with literals, plain `string` or `number` would swallow them, and editors could not suggest them. */
const beside = (type: TypeNode) => tsIntersection([type, tsRecord(NEVER, NEVER)]);

const TYPES: Record<string, TypeNode> = {
  boolean: BOOLEAN,
  integer: beside(NUMBER),
  null: NULL,
  number: beside(NUMBER),
  string: beside(STRING),
};

/**
 * Returns the type of an open enumeration, such as `0 | 1 | (number & Record<never, never>) | null`; undefined for any other
 * schema.
 */
export function openEnumerationType(schema: SchemaObject): TypeNode | undefined {
  const { known, open } = openEnumeration(schema as Schema) ?? {};
  if (!known || !open) return undefined;
  const values = known.flatMap((alternative) => alternative.enum ?? []);
  const types = [open.type ?? []].flat().map((name) => TYPES[name]);
  return tsUnion([...values.map(tsLiteral), ...types.filter((type) => type !== undefined)]);
}
