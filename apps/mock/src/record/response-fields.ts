import { isObject, type Schema } from "@hwc-users/spec";

/** A text or number in a response, and what the spec has at its location. */
export interface Field {
  /** The name of the property, also of the items of an array. */
  name: string;
  /** The schemas of the value: one, or the alternatives of an `anyOf`. */
  schemas: readonly Schema[];
  /** The values that examples of the spec have at this location. */
  examples: readonly unknown[];
}

/** An array can have thousands of items, and most are alike. */
const MAX_ITEMS = 3;

/**
 * Copies the fields of a response that the spec lists, in the order of the spec. Other fields could be about a person: they are
 * left out.
 *
 * @param replace Returns the value to use for a text or a number.
 */
export function mapFields(
  value: unknown,
  field: Field,
  replace: (value: string | number, field: Field) => string | number,
): unknown {
  if (typeof value === "string" || typeof value === "number") return replace(value, field);
  if (Array.isArray(value)) {
    return value.slice(0, MAX_ITEMS).map((item) => mapFields(item, itemsOf(field), replace));
  }
  if (!isObject(value)) return value;
  const names = new Set(field.schemas.flatMap(({ properties = {} }) => Object.keys(properties)));
  return Object.fromEntries(
    [...names]
      .filter((name) => Object.hasOwn(value, name))
      .map((name) => [name, mapFields(value[name], propertyOf(field, name), replace)]),
  );
}

/** Returns a schema, and the alternatives in it. */
export function alternativesOf(schema: Schema): Schema[] {
  return [schema, ...(schema.anyOf ?? []).flatMap(alternativesOf)];
}

function itemsOf({ name, schemas, examples }: Field): Field {
  return {
    name,
    schemas: schemas.flatMap(({ items }) => (items ? alternativesOf(items) : [])),
    examples: examples.filter(Array.isArray).flat(),
  };
}

function propertyOf({ schemas, examples }: Field, name: string): Field {
  return {
    name,
    schemas: schemas.flatMap(({ properties }) => alternativesOf(properties?.[name] ?? {})),
    examples: examples.filter(isObject).map((example) => example[name]),
  };
}
