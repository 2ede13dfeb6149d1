import { isObject, type Json, type JsonObject } from "@hwc-users/spec";
import { objectAt } from "../json/object-at.ts";
import { describedBranches, readMeaning, readText, readTexts } from "./read-meaning.ts";
import { allOf, readSource } from "./read-source.ts";

/** Keywords that make a statement about the service, which needs a source. */
const SOURCED = ["enum", "default", "minLength", "maxLength", "minimum", "maximum", "x-success"];

/**
 * Reads the facts of a schema that the vendor docs could have. Unknown keywords keep their own names, so that a schema with
 * more constraints than the vendor docs is reported.
 */
export function readField(schema: JsonObject): JsonObject {
  const { type, enum: values, anyOf, properties, required, additionalProperties, items, ...others } = schema;
  const {
    description,
    examples: __,
    "x-personal": personal,
    "x-enumDescriptions": meanings,
    "x-enum-varnames": names,
    "x-error-statuses": statuses,
    "x-success": success,
    "x-source": _,
    ...rest
  } = others;
  const choice = anyOf === undefined ? {} : readChoice(anyOf);
  const own = {
    ...(type !== undefined && readType(type)),
    ...(values !== undefined && { values }),
    ...(meanings !== undefined && readMeanings(meanings)),
    ...(names !== undefined && { names: readNames(names, values ?? []) }),
    ...(statuses !== undefined && { statuses }),
    ...(personal !== undefined && { personal }),
    ...(success !== undefined && { success }),
    ...(additionalProperties !== undefined && { closed: additionalProperties === false }),
    ...(properties !== undefined && { fields: readFields(properties, required) }),
    ...(properties === undefined && required !== undefined && { requires: required }),
    ...(items !== undefined && { items: readField(objectAt(items)) }),
    ...readMaxLength(description),
    ...readMeaning(description, describedBranches(anyOf)),
    ...readSources(schema, choice["source"]),
    ...rest,
  };
  // A keyword beside a choice would hide the same keyword inside it.
  const repeated = Object.keys(choice).filter((name) => name !== "source" && Object.hasOwn(own, name));
  return { ...choice, ...own, ...(repeated.length > 0 && { repeated }) };
}

/** A field without constraints needs no source, unless it is not on the page. */
function readSources(schema: JsonObject, ofChoice: Json | undefined): JsonObject {
  const { "x-source": source, enum: values } = schema;
  if (SOURCED.some((keyword) => Object.hasOwn(schema, keyword))) {
    return { source: allOf([readSource(source, values), ...[ofChoice ?? []].flat().map(String)]) };
  }
  return source === undefined || source === "page" ? {} : { source: readSource(source, values) };
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

function readMeanings(meanings: Json): JsonObject {
  const texts = Object.values(objectAt(meanings));
  return texts.every((text) => /^\+\d+$/.test(String(text)))
    ? { diallingCodes: meanings }
    : { meanings: readTexts(meanings) };
}

/** The names by value. */
function readNames(names: Json, values: Json): Json {
  const [allNames, allValues] = [[names].flat(), [values].flat()];
  if (allNames.length !== allValues.length) return names;
  return Object.fromEntries(allValues.map((value, index) => [String(value), allNames[index] ?? null]));
}

/** A limit that only another source has: the description states it, but no keyword does. */
export function readMaxLength(description: Json | undefined): JsonObject {
  const [, limit] = /(?:at most|up to)\s+(\d+)\s+characters/.exec(String(description)) ?? [];
  return limit === undefined ? {} : { describedMaxLength: Number(limit) };
}

/** The spec has three kinds of choices: an object or null, at least one of some fields, and known values among others. */
function readChoice(anyOf: Json): JsonObject {
  const branches = [anyOf].flat().map((branch) => objectAt(branch));
  const isNull = (branch: JsonObject) => branch["type"] === "null" && Object.keys(branch).length === 1;
  const rest = branches.filter((branch) => !isNull(branch));
  const facts = rest.map((branch) => {
    const { description: _, ...others } = branch;
    return readField(others);
  });
  const nullable = branches.some(isNull) && { nullable: true };
  if (facts.every(({ requires }) => Array.isArray(requires) && requires.length === 1)) {
    const titles = facts.map(({ requires, title }) => [String(requires), readText(title)] as const);
    return { atLeastOneOf: Object.fromEntries(titles), ...nullable };
  }
  const known = facts.filter(({ values }) => values !== undefined);
  const [open = {}, ...further] = facts.filter(({ values }) => values === undefined);
  if (facts.length === 1) return { ...open, ...known[0], ...nullable };
  if (known.length === 0 || known.length === facts.length || further.length > 0) return { anyOf: facts, ...nullable };
  return { ...readOpenEnumeration(known, open), ...nullable };
}

/** Merges the facts of the known values into those of all possible values. */
function readOpenEnumeration(known: readonly JsonObject[], open: JsonObject): JsonObject {
  const factsOf = (name: string) => known.map((each) => each[name] ?? null);
  const names = new Set(known.flatMap((each) => Object.keys(each)));
  const merged = Object.fromEntries([...names].map((name) => [name, oneOrAll(factsOf(name))]));
  const { source: _, type: __, ...others } = merged;
  const types = oneOrAll(factsOf("type").flat());
  const isKnown = JSON.stringify(types) === JSON.stringify(open["type"]) && others["nullable"] === undefined;
  return {
    ...others,
    ...(!isKnown && { knownType: types }),
    ...open,
    values: factsOf("values").flat(),
    valuesSource: oneOrAll(factsOf("source")),
    open: true,
  };
}

function oneOrAll(facts: Json[]): Json {
  const [first = null, ...others] = new Map(facts.map((fact) => [JSON.stringify(fact), fact])).values();
  return others.length === 0 ? first : [first, ...others];
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
