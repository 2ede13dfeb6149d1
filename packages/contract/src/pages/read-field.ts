import { isObject, type Json, type JsonObject, objectAt } from "../document/document.ts";

/** What says nothing about which values there are. */
const TEXTS = ["title", "description", "examples"];

/** What the branch of a choice says that lists known values. */
const KNOWN = ["type", "values", "meanings"];

/**
 * Reads from a schema what a page could say of it. A keyword that this does not know stays under its own name, so that a
 * schema that says more than the page is seen to.
 */
export function readField(schema: JsonObject): JsonObject {
  const { type, enum: values, anyOf, properties, required, additionalProperties, items, ...others } = schema;
  const texts = others["description"];
  for (const text of TEXTS) delete others[text];
  const { "x-personal": personal, "x-enumDescriptions": meanings, "x-success": success, ...rest } = others;
  return {
    ...(anyOf !== undefined && readChoice(anyOf)),
    ...(type !== undefined && readType(type)),
    ...(values !== undefined ? { values } : listedValues(texts)),
    ...(meanings !== undefined && { meanings: Object.keys(objectAt(meanings)) }),
    ...(personal !== undefined && { personal }),
    ...(success !== undefined && { success }),
    ...(additionalProperties !== undefined && { closed: additionalProperties === false }),
    ...(properties !== undefined && { fields: readFields(properties, required) }),
    ...(properties === undefined && required !== undefined && { requires: required }),
    ...(items !== undefined && { items: readField(objectAt(items)) }),
    ...rest,
  };
}

function readType(type: Json): JsonObject {
  const types = [type].flat();
  const others = types.filter((name) => name !== "null");
  const [first] = others;
  return {
    type: others.length === 1 && first !== undefined ? first : others,
    ...(types.length > others.length && { nullable: true }),
  };
}

/** The spec has three kinds of choices: an object or null, one of some fields, and known values among others. */
function readChoice(anyOf: Json): JsonObject {
  const branches = [anyOf].flat().map((branch) => objectAt(branch));
  const isNull = (branch: JsonObject) => branch["type"] === "null" && Object.keys(branch).length === 1;
  const rest = branches.filter((branch) => !isNull(branch)).map(readField);
  const nullable = branches.some(isNull) && { nullable: true };
  const [first = {}, second] = rest;
  if (second === undefined) return { ...first, ...nullable };
  if (rest.every(({ requires }) => Array.isArray(requires) && requires.length === 1)) {
    return { atLeastOneOf: rest.flatMap(({ requires }) => requires as Json[]), ...nullable };
  }
  const open = rest.find((branch) => Object.keys(branch).join() === "type" && branch["type"] === first["type"]);
  const isKnown = Array.isArray(first["values"]) && Object.keys(first).every((key) => KNOWN.includes(key));
  return open && rest.length === 2 && isKnown ? { ...first, ...nullable, open: true } : { anyOf: rest, ...nullable };
}

function readFields(properties: Json, required: Json | undefined): JsonObject {
  const names = [required ?? []].flat();
  const fields = Object.entries(objectAt(properties)).map(([name, schema]) => [
    name,
    { ...readField(objectAt(schema)), ...(names.includes(name) && { required: true }) },
  ]);
  const unknown = names.filter((name) => !isObject(properties) || !Object.hasOwn(properties, String(name)));
  return { ...Object.fromEntries(fields), ...Object.fromEntries(unknown.map((name) => [name, { required: true }])) };
}

/** A response lists the values of a number in its description, because it stays open to others. */
function listedValues(description: Json | undefined): JsonObject {
  const listed = [...String(description ?? "").matchAll(/^- `(-?\d+)`:/gm)].map(([, value]) => Number(value));
  return listed.length > 0 ? { values: listed } : {};
}
