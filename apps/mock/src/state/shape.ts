import { closestName, isObject } from "@hwc-users/spec";

/** The types of a value and of its parts: a schema without limits. */
export interface Shape {
  /** Names of JSON Schema, such as `integer`. */
  types: readonly string[];
  /** The fields of an object. It has no others. */
  properties?: Readonly<Record<string, Shape>>;
  /** The items of an array. */
  items?: Shape;
}

/** Returns the first problem of a value, which starts with a JSON pointer; undefined if there is none. */
export function checkShape(
  value: unknown,
  { types, properties = {}, items }: Shape,
  pointer: string,
): string | undefined {
  if (!types.some((type) => hasType(value, type))) return `${pointer || "the seed"} must be ${types.join(" or ")}.`;
  if (Array.isArray(value)) return items && firstProblem(value.entries(), () => items, pointer);
  if (!isObject(value)) return undefined;
  const unknown = Object.keys(value).find((name) => !Object.hasOwn(properties, name));
  if (unknown === undefined) return firstProblem(Object.entries(value), (name) => properties[name], pointer);
  const known = Object.keys(properties);
  const closest = closestName(unknown, known);
  const advice = closest === undefined ? `Use ${known.join(", ")}` : `Did you mean ${closest}?`;
  return `${pointer}/${escapePointer(unknown)} is an unknown field. ${advice}`;
}

function firstProblem<Key extends string | number>(
  parts: Iterable<[Key, unknown]>,
  shapeOf: (key: Key) => Shape | undefined,
  pointer: string,
): string | undefined {
  for (const [key, part] of parts) {
    const shape = shapeOf(key);
    const problem = shape && checkShape(part, shape, `${pointer}/${key}`);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function hasType(value: unknown, type: string): boolean {
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  if (type === "integer") return Number.isSafeInteger(value);
  return typeof value === type;
}

function escapePointer(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
