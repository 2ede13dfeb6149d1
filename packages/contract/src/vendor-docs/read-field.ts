import { isObject, type Json, type JsonObject } from "@hwc-users/spec";
import { objectAt } from "../json/object-at.ts";

/** Keywords that do not restrict a value. */
const TEXTS = ["title", "description", "examples"];

/** The facts of a branch of `anyOf` that lists known values. */
const KNOWN_VALUES = ["type", "values", "meanings"];

/**
 * Reads the facts of a schema that the vendor docs could have. Unknown keywords keep their own names, so that a schema with
 * more constraints than the vendor docs is reported.
 */
export function readField(schema: JsonObject): JsonObject {
  const { type, enum: values, anyOf, properties, required, additionalProperties, items, ...others } = schema;
  const description = others["description"];
  for (const keyword of TEXTS) delete others[keyword];
  const { "x-personal": personal, "x-enumDescriptions": meanings, "x-success": success, ...rest } = others;
  return {
    ...(anyOf !== undefined && readChoice(anyOf)),
    ...(type !== undefined && readType(type)),
    ...(values !== undefined ? { values } : valuesInText(description)),
    ...(meanings !== undefined && { meanings: readMeanings(meanings, values) }),
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

/** Usually each value has a description. If not, names the exceptions only: the list of all values hides them. */
function readMeanings(meanings: Json, values: Json | undefined): Json {
  const described = Object.keys(objectAt(meanings));
  const all = [values ?? []].flat().map(String);
  const undescribed = all.filter((value) => !described.includes(value)).map((value) => `not ${value}`);
  const unknown = described.filter((value) => !all.includes(value)).map((value) => `also ${value}`);
  return ["each value", ...undescribed, ...unknown].join(", ");
}

/** The spec has three kinds of choices: an object or null, at least one of some fields, and known values among others. */
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
  const isKnown = Array.isArray(first["values"]) && Object.keys(first).every((key) => KNOWN_VALUES.includes(key));
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

/** A response lists the values of a number in its description, because other values are possible. */
function valuesInText(description: Json | undefined): JsonObject {
  const values = [...String(description ?? "").matchAll(/^- `(-?\d+)`:/gm)].map(([, value]) => Number(value));
  return values.length > 0 ? { values } : {};
}
