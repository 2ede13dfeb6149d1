import type { Example, Schema } from "@hwc-users/spec";
import { isMembers } from "../clauses/object-sides.ts";
import { brokenSides, sidesOf } from "../clauses/sides.ts";

/** Where a full example leaves out a field that its schema has. */
export function checkFull(schema: Schema, value: unknown, place = ""): string[] {
  const { properties = {}, items, anyOf = [] } = schema;
  const inBranches = anyOf.filter((branch) => branch.properties).flatMap((branch) => checkFull(branch, value, place));
  if (Array.isArray(value) && items) {
    return value.length > 0 ? value.flatMap((item) => checkFull(items, item, `${place}/*`)) : [`${place}/*`];
  }
  const fields = Object.entries(properties).flatMap(([name, property]) => {
    const here = `${place}/${name}`;
    return isMembers(value) && Object.hasOwn(value, name) ? checkFull(property, value[name], here) : [here];
  });
  return [...fields, ...inBranches];
}

/** A minimal example has nothing that could be left out; one field, or one item, where everything could. */
export function checkMinimal(schema: Schema, examples: readonly Example[]): string[] {
  const minimal = examples.find(({ name }) => name === "minimal")?.value;
  if (minimal === undefined) return ["request minimal is not there"];
  if (!isMembers(minimal))
    return Array.isArray(minimal) && minimal.length === 1 ? [] : ["request minimal has more than one item"];
  const sides = sidesOf(schema, ["body"]);
  const names = Object.keys(minimal);
  const spare = names.filter((left) => {
    const rest = Object.fromEntries(Object.entries(minimal).filter(([name]) => name !== left));
    return brokenSides(sides, { body: rest }).length === 0;
  });
  if (names.length === 0) return ["request minimal is empty"];
  return names.length === 1 || spare.length === 0 ? [] : [`request minimal can do without ${spare.join(" and ")}`];
}
