import { isDeepStrictEqual } from "node:util";
import { formatPointer, itemName } from "./location.ts";
import type { RedoclyChange } from "./redocly-diff.ts";

/** A property that `redocly diff` does not compare. */
interface UnreportedProperty {
  path: string;
  property: string;
  value: unknown;
}

/**
 * Lists the differences that `redocly diff` does not report, in its form: objects as values of examples, lists in extensions, and
 * another first server.
 */
export function unreportedChanges(base: object, revision: object): RedoclyChange[] {
  const released = Map.groupBy(unreportedProperties(base, []), keyOf);
  return unreportedProperties(revision, []).flatMap(({ path, property, value }) => {
    const [before] = released.get(keyOf({ path, property })) ?? [];
    if (!before || isDeepStrictEqual(before.value, value)) return [];
    const values = { base: { value: before.value }, revision: { value } };
    return [{ path, property, typeName: "", kind: "modified", impact: "patch", verdicts: [], ...values }];
  });
}

function keyOf({ path, property }: Pick<UnreportedProperty, "path" | "property">): string {
  return `${path} ${property}`;
}

function unreportedProperties(node: object, parts: readonly string[]): UnreportedProperty[] {
  const path = formatPointer(parts);
  return Object.entries(node).flatMap(([key, value]) => {
    if (typeof value !== "object" || value === null) return [];
    if (key === "value" && parts.at(-2) === "examples") return [{ path, property: key, value }];
    if (key === "x-enum-varnames" && "enum" in node)
      return [{ path, property: key, value: namedValues(node.enum, value) }];
    // It is made from `x-enumDescriptions`, which is compared.
    if (key === "x-enum-descriptions") return [];
    if (key.startsWith("x-") && Array.isArray(value)) return [{ path, property: key, value }];
    const inside = unreportedProperties(value, [...parts, (Array.isArray(node) && itemName(value)) || key]);
    if (key !== "servers" || !Array.isArray(value)) return inside;
    return [{ path: formatPointer([...parts, key]), property: "first server", value: itemName(value[0]) }, ...inside];
  });
}

/** Returns the values of an enumeration with their names. The order has no meaning. */
function namedValues(values: unknown, names: object): string[] {
  if (!Array.isArray(values) || !Array.isArray(names)) return [];
  return values.map((value, index) => `${value}: ${names[index]}`).toSorted();
}
