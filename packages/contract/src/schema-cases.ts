import type { Schema } from "@hwc-users/spec";

/** A value that a schema takes, or refuses for one reason. */
export interface SchemaCase {
  /** What the case is about, such as `maxLength 64 + 1`. */
  name: string;
  value: unknown;
  accepted: boolean;
  /** Where in the value the reason stands, such as `["title"]`; empty for the whole value. */
  path: string[];
}

/**
 * Lists cases for each thing that a schema says: both sides of each limit, each enumerated value and one beside them, each
 * required property missing, a wrong type, a property that does not exist.
 *
 * @param valid A value that the schema takes, to change in one place for each case.
 */
export function schemaCases(schema: Schema, valid: unknown): SchemaCase[] {
  return [
    ...valueCases(schema),
    ...(isObject(valid) ? objectCases(schema, valid) : []),
    ...(Array.isArray(valid) && schema.items ? itemCases(schema.items, valid) : []),
  ];
}

function valueCases({ type, enum: values, minLength, maxLength, minimum, maximum }: Schema): SchemaCase[] {
  const cases: SchemaCase[] = [];
  const add = (name: string, value: unknown, accepted: boolean) => cases.push({ name, value, accepted, path: [] });
  for (const value of values ?? []) add(`enum ${value}`, value, true);
  if (values) add("a value outside the enum", typeof values[0] === "number" ? 999 : "not-in-the-enum", false);
  if (maxLength !== undefined) add(`maxLength ${maxLength}`, "x".repeat(maxLength), true);
  if (maxLength !== undefined) add(`maxLength ${maxLength} + 1`, "x".repeat(maxLength + 1), false);
  if (minLength !== undefined) add(`minLength ${minLength}`, "x".repeat(minLength), true);
  if (minLength) add(`minLength ${minLength} - 1`, "x".repeat(minLength - 1), false);
  if (minimum !== undefined) add(`minimum ${minimum}`, minimum, true);
  if (minimum !== undefined) add(`minimum ${minimum} - 1`, minimum - 1, false);
  if (maximum !== undefined) add(`maximum ${maximum}`, maximum, true);
  if (maximum !== undefined) add(`maximum ${maximum} + 1`, maximum + 1, false);
  if (typeof type === "string") add(`not of type ${type}`, type === "object" ? [] : {}, false);
  return cases;
}

function objectCases(schema: Schema, valid: Record<string, unknown>): SchemaCase[] {
  const cases: SchemaCase[] = [];
  for (const name of schema.required ?? []) {
    cases.push({ name: `without ${name}`, value: without(valid, [name]), accepted: false, path: [] });
  }
  const alternatives = (schema.anyOf ?? []).flatMap(({ required = [] }) => required);
  if (alternatives.length > 0) {
    cases.push({
      name: `without ${alternatives.join(" and ")}`,
      value: without(valid, alternatives),
      accepted: false,
      path: [],
    });
  }
  for (const name of alternatives) {
    const others = alternatives.filter((other) => other !== name);
    cases.push({
      name: `with ${name}, without ${others.join(" and ")}`,
      value: without(valid, others),
      accepted: true,
      path: [],
    });
  }
  if (schema.additionalProperties === false) {
    cases.push({ name: "with a misspelt property", value: { ...valid, misspelt: 1 }, accepted: false, path: [] });
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    for (const inner of schemaCases(property, valid[name])) {
      cases.push({
        ...inner,
        name: `${name}: ${inner.name}`,
        value: { ...valid, [name]: inner.value },
        path: [name, ...inner.path],
      });
    }
  }
  return cases;
}

function itemCases(items: Schema, valid: unknown[]): SchemaCase[] {
  return schemaCases(items, valid[0]).map((inner) => ({
    ...inner,
    name: `first item: ${inner.name}`,
    value: [inner.value, ...valid.slice(1)],
    path: ["0", ...inner.path],
  }));
}

function without(value: Record<string, unknown>, names: string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
