import { type Example, isObject, type Schema } from "@hwc-users/spec";
import { boundaryCasesOf, violatedCases } from "../boundaries/boundary-cases.ts";
import { without } from "../boundaries/object-cases.ts";

/** Lists the fields of the schema that a `full` example omits, or leaves `null`. */
export function checkFull(schema: Schema, value: unknown, location = ""): string[] {
  const { properties = {}, items, anyOf = [] } = schema;
  const inBranches = anyOf
    .filter((branch) => branch.properties)
    .flatMap((branch) => checkFull(branch, value, location));
  if (Array.isArray(value) && items) {
    return value.length > 0 ? value.flatMap((item) => checkFull(items, item, `${location}/*`)) : [`${location}/*`];
  }
  const fields = Object.entries(properties).flatMap(([name, property]) => {
    const here = `${location}/${name}`;
    const inner = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
    return inner === undefined || inner === null ? [here] : checkFull(property, inner, here);
  });
  return [...fields, ...inBranches];
}

/** A `minimal` example has only required fields. Where all are optional, it has one field or one item. */
export function checkMinimal(schema: Schema, examples: readonly Example[]): string[] {
  const minimal = examples.find(({ name }) => name === "minimal")?.value;
  if (minimal === undefined) return ["request minimal is missing"];
  if (!isObject(minimal)) {
    return Array.isArray(minimal) && minimal.length === 1 ? [] : ["request minimal must have exactly one item"];
  }
  const cases = boundaryCasesOf(schema, ["body"]);
  const names = Object.keys(minimal);
  if (names.length === 0) return ["request minimal is empty"];
  const spare = names.filter((name) => violatedCases(cases, { body: without(minimal, [name]) }).length === 0);
  return names.length === 1 || spare.length === 0 ? [] : [`request minimal can omit ${spare.join(" and ")}`];
}
